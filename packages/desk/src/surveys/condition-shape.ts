import {
  kindOf,
  operatorsOf,
  OTHER_OPTION,
  scaleOf,
  type Comparison,
  type Condition,
  type ConditionGroup,
  type Literal,
  type Operator,
  type ValueKind,
} from "@heed/contract/survey-rules";
import type { SurveyQuestion } from "./survey-view.ts";

export type Quantifier = "all" | "any";

/** A condition as it is edited: always a group, also where there is one comparison alone. */
export interface Group<Member = Comparison | Group<Comparison>> {
  quantifier: Quantifier;
  members: readonly Member[];
}

export function groupOf(condition: Condition): Group {
  if ("all" in condition || "any" in condition) {
    const { quantifier, members } = openGroup(condition);
    return { quantifier, members: members.map((member) => ("question" in member ? member : openGroup(member))) };
  }
  return { quantifier: "all", members: [condition] };
}

function openGroup<Member>(group: ConditionGroup<Member>): Group<Member> {
  return "all" in group ? { quantifier: "all", members: group.all } : { quantifier: "any", members: group.any };
}

/** The condition that a group says; none without members, and no group around one comparison that has no need of it. */
export function conditionOf({ quantifier, members }: Group): Condition | undefined {
  const kept = members.flatMap((member): (Comparison | ConditionGroup<Comparison>)[] => {
    if ("question" in member) return [member];
    return member.members.length === 0 ? [] : [closeGroup(member)];
  });
  const [first] = kept;
  if (!first) return undefined;
  // What was chosen for one is meant for the next one too.
  return kept.length === 1 && quantifier === "all" ? first : closeGroup({ quantifier, members: kept });
}

function closeGroup<Member>({ quantifier, members }: Group<Member>): ConditionGroup<Member> {
  return quantifier === "all" ? { all: members } : { any: members };
}

/** A part of an answer that can be looked at: all of it, a row of it, or how much is chosen. */
export interface Aspect {
  row?: string;
  count?: true;
}

/** Every part of a question's answer that something can depend on. */
export function aspectsOf({ type, rows = [], options = [], contact = [] }: SurveyQuestion): Aspect[] {
  switch (type) {
    case "statement":
      return [];
    case "matrix":
      return [{}, ...rows.map(({ id }) => ({ row: id }))];
    case "matrix_multiple":
      return [{}, ...rows.flatMap(({ id }): Aspect[] => [{ row: id }, { row: id, count: true }])];
    case "ranking":
      return [{}, ...options.map(({ id }) => ({ row: id }))];
    case "contact":
      return [{}, ...contact.map(({ field }) => ({ row: field }))];
    case "multiple_choice":
      return [{}, { count: true }];
    default:
      return [{}];
  }
}

/** How a part of an answer can be compared. */
export function operatorsFor(question: SurveyQuestion, aspect: Aspect): Operator[] {
  const kind = kindIn(question, aspect);
  return [...(kind ? operatorsOf[kind.kind] : []), "answered", "unanswered"];
}

/** What kind of value it is; nothing where it can only be answered or not. */
export function kindIn(question: SurveyQuestion, aspect: Aspect): ValueKind | undefined {
  const kind = kindOf(question, aspect);
  return kind === null || kind === "unknown_row" ? undefined : kind;
}

/** The comparison that stands first when a question is chosen: one that is often wanted. */
export function firstComparison(question: SurveyQuestion): Comparison {
  return comparisonOf(question, {}, firstOperator(question));
}

function firstOperator(question: SurveyQuestion): Operator {
  // A low score is what most conditions look for.
  if (scaleOf(question)) return "le";
  const kind = kindIn(question, {})?.kind;
  // What somebody wrote is seldom looked for by the letter.
  if (kind === "text" || kind === "date") return "answered";
  const [first = "answered"] = operatorsFor(question, {});
  return first;
}

/** A comparison with a value that makes sense, for the reader to change. */
export function comparisonOf(question: SurveyQuestion, aspect: Aspect, op: Operator): Comparison {
  const bare: Comparison = { question: question.id, ...aspect, op };
  if (op === "answered" || op === "unanswered") return bare;
  const kind = kindIn(question, aspect);
  if (!kind) return { question: question.id, ...aspect, op: "answered" };
  const value = firstValue(question, aspect, kind);
  return { ...bare, value: op === "one_of" ? [value] : value };
}

function firstValue(question: SurveyQuestion, aspect: Aspect, kind: ValueKind): Literal {
  switch (kind.kind) {
    case "number": {
      if (aspect.count || aspect.row !== undefined) return 1;
      if (question.type === "nps") return 6;
      if (question.type === "csat" || question.type === "ces") return 2;
      return scaleOf(question)?.min ?? (typeof question.min === "number" ? question.min : 0);
    }
    case "option":
    case "options":
      return kind.ids[0] ?? OTHER_OPTION;
    case "truth":
    case "given":
      return true;
    default:
      return "";
  }
}

/** The same comparison with another operator; a value that still fits is kept. */
export function withOperator(question: SurveyQuestion, comparison: Comparison, op: Operator): Comparison {
  const fresh = comparisonOf(question, aspectOf(comparison), op);
  if (fresh.value === undefined || comparison.value === undefined) return fresh;
  const was = valuesOf(comparison);
  const [first] = was;
  return { ...fresh, value: op === "one_of" ? was : (first ?? fresh.value) };
}

/** What it is compared with: one value, several, or none. */
export function valuesOf({ value }: Comparison): Literal[] {
  if (value === undefined) return [];
  return typeof value === "object" ? [...value] : [value];
}

export function aspectOf({ row, count }: Comparison): Aspect {
  return { ...(row !== undefined && { row }), ...(count && { count }) };
}

/** The numbers that a score can be; nothing where there are too many to choose from. */
export function scaleNumbers(question: SurveyQuestion, { row, count }: Aspect): number[] | undefined {
  const scale = row === undefined && !count ? scaleOf(question) : null;
  return scale ? Array.from({ length: scale.max - scale.min + 1 }, (_, index) => scale.min + index) : undefined;
}
