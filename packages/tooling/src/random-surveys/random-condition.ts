import type { QuestionDefinition } from "@heed/contract";
import { type Draw, happens, oneOf, someOf } from "./draw.ts";

type Condition = NonNullable<QuestionDefinition["showWhen"]>;
type Comparison = Extract<Condition, { question: string }>;

/** A condition that can be decided about answers to these questions; none where there is nothing to look at. */
export function randomCondition(draw: Draw, earlier: readonly QuestionDefinition[]): Condition | undefined {
  const asking = earlier.filter(({ type }) => type !== "statement");
  if (asking.length === 0) return undefined;
  const comparison = (): Comparison => randomComparison(draw, asking);
  const several = <Member>(member: () => Member): Member[] => Array.from({ length: draw(1, 3) }, member);
  const group = <Member>(members: Member[]) => (happens(draw, 50) ? { all: members } : { any: members });
  switch (draw(1, 4)) {
    case 1:
      return group(several(comparison));
    case 2:
      return group(several(() => (happens(draw, 50) ? comparison() : group(several(comparison)))));
    default:
      return comparison();
  }
}

function randomComparison(draw: Draw, earlier: readonly QuestionDefinition[]): Comparison {
  const looked = oneOf(draw, earlier);
  const left = { question: looked.id, ...randomPart(draw, looked) };
  if (happens(draw, 25)) return { ...left, op: oneOf(draw, ["answered", "unanswered"] as const) };
  const than = happens(draw, 30) ? earlier.find(({ id, type }) => id !== looked.id && type === looked.type && ordered.has(type)) : undefined;
  if (than && !left.row) return { question: looked.id, op: oneOf(draw, orders), than: than.id };
  return { ...left, ...randomJudgement(draw, looked, left) };
}

const orders = ["eq", "ne", "lt", "le", "gt", "ge"] as const;
const ordered: ReadonlySet<string> = new Set(["csat", "nps", "ces", "rating", "slider", "number", "date"]);

function randomPart(draw: Draw, { type, options = [], rows = [], contact = [] }: QuestionDefinition): Pick<Comparison, "row" | "count"> {
  switch (type) {
    case "ranking":
      return { row: oneOf(draw, options).id };
    case "matrix":
      return { row: oneOf(draw, rows).id };
    case "matrix_multiple":
      return { row: oneOf(draw, rows).id, ...(happens(draw, 40) && { count: true }) };
    case "multiple_choice":
      return happens(draw, 40) ? { count: true } : {};
    case "contact":
      return { row: oneOf(draw, contact).field };
    default:
      return {};
  }
}

function randomJudgement(draw: Draw, question: QuestionDefinition, { count }: Pick<Comparison, "count">): Pick<Comparison, "op" | "value"> {
  const { type, options = [], columns = [], other } = question;
  const optionIds = [...options.map(({ id }) => id), ...(other ? ["other"] : [])];
  if (count || type === "ranking" || (ordered.has(type) && type !== "date")) {
    return happens(draw, 20) ? { op: "one_of", value: [draw(0, 10), draw(0, 10)] } : { op: oneOf(draw, orders), value: draw(0, 10) };
  }
  const among = (ids: readonly string[]): Pick<Comparison, "op" | "value"> =>
    happens(draw, 30) ? { op: "one_of", value: someOf(draw, ids, { min: 1 }) } : { op: oneOf(draw, ["eq", "ne"] as const), value: oneOf(draw, ids) };
  switch (type) {
    case "date":
      return { op: oneOf(draw, orders), value: oneOf(draw, ["2026-01-31", "2026-02-28", "2027-12-31"]) };
    case "choice":
      return among(optionIds);
    case "matrix":
      return among(columns.map(({ id }) => id));
    case "multiple_choice":
      return { op: oneOf(draw, ["includes", "excludes"] as const), value: oneOf(draw, optionIds) };
    case "matrix_multiple":
      return { op: oneOf(draw, ["includes", "excludes"] as const), value: oneOf(draw, columns).id };
    case "yes_no":
      return { op: oneOf(draw, ["eq", "ne"] as const), value: happens(draw, 50) };
    case "consent":
      return { op: "eq", value: true };
    default:
      return among(["yes", "{q1}", "long words", "ada@example.org"]);
  }
}
