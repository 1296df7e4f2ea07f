import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import type { Challenge } from "@heed/contract";
import { solveChallenge } from "./solve-challenge.ts";

function challengeOf(number: number, maxNumber = 50_000): Challenge {
  const salt = "c2FsdA.1793000000000.";
  const challenge = createHash("sha256").update(`${salt}${number}`).digest("hex");
  return { algorithm: "SHA-256", challenge, salt, maxNumber, signature: "signed", expiresAt: "2026-12-01T00:00:00Z" };
}

const rest = () => Promise.resolve();

it.each([0, 1, 4_321, 50_000])("finds the number %i", async (number) => {
  const { algorithm, challenge, salt, signature } = challengeOf(number);
  expect(await solveChallenge(challengeOf(number), rest)).toEqual({ algorithm, challenge, salt, signature, number });
});

it("rests on the way", async () => {
  let rests = 0;
  await solveChallenge(challengeOf(50_000), () => Promise.resolve(void rests++));
  expect(rests).toBeGreaterThan(1);
});

it("ends where it may not go on", async () => {
  const leave = () => Promise.reject(new Error("left"));
  await expect(solveChallenge(challengeOf(50_000_000, 50_000_000), leave)).rejects.toThrow("left");
});

it.each([
  ["has no number", challengeOf(11, 10)],
  ["is of another kind", { ...challengeOf(5), algorithm: "SHA-512" }],
])("finds nothing where a challenge %s", async (_, challenge) => {
  expect(await solveChallenge(challenge, rest)).toBeNull();
});
