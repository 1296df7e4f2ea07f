import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import type { Challenge } from "@heed/contract";
import { solveChallenge } from "./solve-challenge.ts";

function challengeOf(number: number, maxNumber = 50_000): Challenge {
  const salt = "c2FsdA.1793000000000.";
  const challenge = createHash("sha256").update(`${salt}${number}`).digest("hex");
  return { algorithm: "SHA-256", challenge, salt, maxNumber, signature: "signed", expiresAt: "2026-12-01T00:00:00Z" };
}

const options = { signal: new AbortController().signal, failure: "Could not take part" };

it.each([0, 1, 4_321, 50_000])("finds the number %i", async (number) => {
  const { algorithm, challenge, salt, signature } = challengeOf(number);
  expect(await solveChallenge(challengeOf(number), options)).toEqual({ algorithm, challenge, salt, signature, number });
});

it("lets the page do other things in between", async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  await solveChallenge(challengeOf(50_000), options);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(1);
});

it("stops when it is told to, with the reason", async () => {
  const controller = new AbortController();
  const solving = solveChallenge(challengeOf(50_000_000, 50_000_000), { ...options, signal: controller.signal });
  controller.abort("left");
  await expect(solving).rejects.toBe("left");
});

it.each([
  ["has no number", challengeOf(11, 10)],
  ["is of another kind", { ...challengeOf(5), algorithm: "SHA-512" }],
])("says so where a challenge %s", async (_, challenge) => {
  await expect(solveChallenge(challenge, options)).rejects.toMatchObject({ code: "unexpected_answer", message: expect.stringContaining("Could not take part: ") as string });
});
