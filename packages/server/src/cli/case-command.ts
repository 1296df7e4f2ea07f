import {
  outcomeDecisions,
  remedyTypes,
  type Case,
  type FieldProblem,
  type StaffAction,
} from "@heed/contract";
import { connectOperator } from "../control/index.ts";
import { isProblemError } from "../problems/index.ts";
import { UsageError, type CliContext } from "./cli-context.ts";
import { describeFieldProblem } from "./describe-problem.ts";
import { publicUrlOf } from "./environment.ts";

export const caseVerbs = ["acknowledge", "investigate", "ask", "resume", "answer", "close"] as const;

export type CaseVerb = (typeof caseVerbs)[number];

export interface CaseOptions {
  site?: string;
  as?: string;
  json?: boolean;
  text?: string;
  owner?: string;
  reason?: string;
  decision?: string;
  explanation?: string;
  remedy?: string[];
  amount?: string;
  currency?: string;
  promisedOn?: string;
}

type InputOption = Exclude<keyof CaseOptions, "site" | "as" | "json">;

const optionsOfVerb: Readonly<Record<CaseVerb, readonly InputOption[]>> = {
  acknowledge: ["text"],
  investigate: ["text", "owner"],
  ask: ["text"],
  resume: ["text"],
  answer: ["decision", "explanation", "remedy", "amount", "currency", "promisedOn"],
  close: ["reason"],
};

const DEFAULT_ACTOR = "Customer service";

/** `heed case <reference> <verb>`: takes one step of the staff. */
export async function runCaseCommand(
  context: CliContext,
  { reference, verb, options }: { reference: string; verb: CaseVerb; options: CaseOptions },
): Promise<void> {
  refuseForeignOptions(verb, options);
  const action: StaffAction = verb === "close" ? "lapse" : verb;
  const input = verb === "answer" ? outcomeFrom(options) : inputFrom(verb, options);
  const environment = context.environment();
  const operator = await connectOperator(environment.database, publicUrlOf(environment));
  try {
    const siteKey = options.site ?? (await operator.getOnlySiteKey()) ?? "demo";
    const actor = { name: options.as ?? options.owner ?? DEFAULT_ACTOR };
    const changed = await operator.actOnCase({ siteKey, reference, action, input, actor });
    context.print(options.json ? JSON.stringify(changed) : summaryOf(changed));
  } catch (error) {
    throw isProblemError(error) && error.code === "validation_failed" ? new UsageError(explain(error.errors)) : error;
  } finally {
    await operator.close();
  }
}

function refuseForeignOptions(verb: CaseVerb, options: CaseOptions): void {
  const inputOptions = new Set(Object.values(optionsOfVerb).flat());
  for (const name of inputOptions) {
    if (options[name] === undefined || optionsOfVerb[verb].includes(name)) continue;
    throw new UsageError(`${flag(name)} does not go with ${verb}.`);
  }
}

function inputFrom(verb: CaseVerb, options: CaseOptions): Record<string, unknown> {
  const given = optionsOfVerb[verb].filter((name) => options[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, options[name]]));
}

/** Amount and date belong to the first refund or discount, else to the last remedy. */
function outcomeFrom({ decision, explanation, remedy = [], amount, currency, promisedOn }: CaseOptions): object {
  const remedies = remedy.map((text) => {
    const [type = "", ...description] = text.split(":");
    return { type, ...(description.length > 0 && { description: description.join(":").trim() }) };
  });
  const ofMoney = remedies.findIndex(({ type }) => type === "refund" || type === "discount");
  const target = remedies.at(ofMoney);
  if (target) {
    const hasMoney = amount !== undefined || currency !== undefined;
    Object.assign(target, hasMoney && { amount: { value: amount, currency } }, promisedOn !== undefined && { promisedOn });
  } else if ((amount ?? currency ?? promisedOn) !== undefined) {
    throw new UsageError("--amount, --currency and --promised-on belong to a --remedy.");
  }
  return { decision, explanation, remedies };
}

function explain(errors: readonly FieldProblem[]): string {
  return errors.map((problem) => `${flagOf(problem.path)} ${describeFieldProblem(problem)}${choicesOf(problem.path)}`).join("\n");
}

function choicesOf(path: string): string {
  if (path === "/decision") return ` It is one of ${outcomeDecisions.join(", ")}.`;
  return /^\/remedies(?:\/\d+\/type)?$/.test(path) ? ` It is one of ${remedyTypes.join(", ")}.` : "";
}

/** `/remedies/0/amount/value` was `--amount`, `/actor/name` was `--as`. */
function flagOf(path: string): string {
  const [first = "", , third, fourth] = path.split("/").slice(1);
  if (first === "actor") return "--as";
  if (first !== "remedies") return flag(first);
  if (third === "amount") return fourth === "currency" ? "--currency" : "--amount";
  return third === "promisedOn" ? "--promised-on" : "--remedy";
}

function flag(name: string): string {
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function summaryOf({ reference, status, owner }: Case): string {
  return `${reference} is now ${status.replaceAll("_", " ")}${owner ? ` (owner: ${owner.name})` : ""}.`;
}
