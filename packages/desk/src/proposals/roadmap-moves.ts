import { msg } from "@lit/localize";
import { proposalTransitions, type ProposalStep } from "@heed/core/rules";
import type { Desk } from "../page/desk-context.ts";
import { stepsOpenTo } from "./proposal-steps.ts";

/** The roadmap from left to right. */
export const roadmapColumns = ["evaluating", "planned", "in_progress", "done"] as const;

export type RoadmapColumn = (typeof roadmapColumns)[number];

/** The step that leads from one column to another, or why there is none. */
export type RoadmapMove = { readonly step: Exclude<ProposalStep, "review"> } | { readonly reason: string };

export function moveBetween(from: RoadmapColumn, to: RoadmapColumn, desk: Desk): RoadmapMove {
  const step = stepsOpenTo({ status: from }, desk).find((each) => proposalTransitions[each].to === to);
  if (step && step !== "review") return { step };
  return { reason: reasonAgainst(from, to) };
}

function reasonAgainst(from: RoadmapColumn, to: RoadmapColumn): string {
  const way = roadmapColumns.indexOf(to) - roadmapColumns.indexOf(from);
  if (way === 0) return msg("It stands there already.");
  if (way < 0) return msg("It cannot go back: the public has read where it stands.");
  if (way > 1) return msg("One step after the other: the public reads an answer to each.");
  return msg("Your role does not decide this.");
}

/** The column beside another one; nothing at the ends. */
export function columnBeside(column: RoadmapColumn, by: 1 | -1): RoadmapColumn | undefined {
  const index = roadmapColumns.indexOf(column) + by;
  return index < 0 ? undefined : roadmapColumns[index];
}
