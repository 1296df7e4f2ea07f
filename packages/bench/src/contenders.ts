import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { Pool } from "pg";
import { type Load, runLoad } from "./run-load.ts";

/** Something whose speed is measured. */
export interface Contender {
  readonly name: string;
  /** How often a second it did its work. */
  measure(load: Load): Promise<number>;
  close(): Promise<void>;
}

const filing = JSON.stringify({
  kind: "complaint",
  category: "late",
  subject: "The parcel with the blue teapot has not arrived",
  description: "It was promised for Monday. The tracking page has not changed since, and nobody answers the telephone.",
  locale: "en",
  contact: { name: "Ada Example", email: "ada@example.org" },
  consent: { version: "2026-11", purposes: ["handle_case"] },
});

/** One row of the size of a filing, in a statement and a commit of its own: what the database alone can do. */
export async function singleRowInserts(databaseUrl: string, connections: number): Promise<Contender> {
  const pool = new Pool({ connectionString: databaseUrl, max: connections });
  await pool.query("create table bench_rows (id bigint generated always as identity primary key, body jsonb not null)");
  return {
    name: "one insert each",
    measure: (load) =>
      runLoad(load, async () => {
        await pool.query({ name: "insert", text: "insert into bench_rows (body) values ($1)", values: [filing] });
      }),
    close: () => pool.end(),
  };
}

/** Filings through the service's public address, each with an idempotency key of its own. */
export function filingsOver(name: string, url: string, connections: number): Contender {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    name,
    measure: (load) => runLoad(load, () => file(url, agent)),
    close: () => Promise.resolve(agent.destroy()),
  };
}

function file(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { "Content-Type": "application/json", "Idempotency-Key": randomUUID() };
    const sent = request(`${url}/v1/sites/demo/cases`, { method: "POST", agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.once("error", reject);
      answer.once("end", () => {
        if (answer.statusCode === 201) resolve();
        else reject(new Error(`A filing was answered with ${answer.statusCode}: ${Buffer.concat(chunks).toString()}`));
      });
    });
    sent.once("error", reject);
    sent.end(filing);
  });
}
