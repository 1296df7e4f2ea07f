import { randomUUID } from "node:crypto";
import type { DemoService } from "./demo-service.ts";

/** What opens a case. */
export interface FiledCase {
  readonly reference: string;
  readonly accessCode: string;
}

/** What the company says once about each, in the customer's language. */
export interface CaseWords {
  readonly subjects: readonly [answered: string, asked: string, received: string, closed: string];
  readonly name: string;
  readonly question: string;
  readonly explanation: string;
}

const kinds = [
  ["complaint", "wrong_item"],
  ["inquiry", "spare_parts"],
  ["service_request", "defect"],
  ["complaint", "late"],
] as const;

/** One customer's cases, each at another place of its way. */
export async function fileExampleCases(service: DemoService, email: string, locale: string, words: CaseWords): Promise<FiledCase[]> {
  const { subjects, name, question, explanation } = words;
  const filed: FiledCase[] = [];
  for (const [index, [kind, category]] of kinds.entries()) {
    const subject = subjects[index] ?? "";
    filed.push(await fileCase(service.url, { kind, category, subject, description: subject, product: kind === "service_request" ? "Heron" : undefined, locale, contact: { name, email }, consent: { version: "2026-11", purposes: ["handle_case"] } }));
  }
  const [answered, asked, , closed] = filed.map(({ reference }) => reference);
  const act = (reference = "", ...args: string[]) => service.heed("case", reference, ...args, "--as", "Mira Novak");
  const outcome = ["--decision", "upheld", "--explanation", explanation, "--remedy", "apology"];
  await act(answered, "investigate");
  await act(answered, "answer", ...outcome);
  await act(asked, "investigate");
  await act(asked, "ask", "--text", question);
  await act(closed, "investigate");
  await act(closed, "answer", ...outcome);
  await act(closed, "close", "--reason", explanation);
  return filed;
}

async function fileCase(url: string, newCase: object): Promise<FiledCase> {
  const response = await fetch(`${url}/v1/sites/demo/cases`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": randomUUID() },
    body: JSON.stringify(newCase),
  });
  if (!response.ok) throw new Error(`A case was not filed: ${await response.text()}`);
  // The service's own answer.
  return (await response.json()) as FiledCase;
}
