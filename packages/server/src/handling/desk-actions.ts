import { parseReference } from "@heed/contract";
import { deskActionSchemas, type DeskAction, type DeskCase } from "@heed/contract/desk";
import type { Queries } from "../database/index.ts";
import { parseInput } from "../problems/index.ts";
import type { StoredSite } from "../site/index.ts";
import type { StaffMember } from "../staff/index.ts";
import { getHandledCase } from "./desk-case.ts";
import {
  addNote,
  answerCase,
  closeCase,
  concludeCase,
  escalateByHand,
  informCustomer,
  setSeverity,
  takeDeskStep,
} from "./handle-case.ts";
import type { HandlingContext } from "./held-case.ts";
import { linkCase, unlinkCase } from "./link-cases.ts";
import { mergeCase } from "./merge-case.ts";
import { assignOwner } from "./ownership.ts";
import { recordConcern } from "./record-concern.ts";
import { takeCase } from "./take-case.ts";

/** What somebody of the staff does to a case, ready to be done within a transaction. */
export type DeskWork = (
  queries: Queries,
  target: { site: StoredSite; staff: StaffMember; reference: string; now: Date },
) => Promise<DeskCase>;

type Work = (context: HandlingContext) => Promise<unknown>;

/**
 * One action from the body of a request.
 *
 * @throws ProblemError `validation_failed`
 */
export function parseDeskAction(action: DeskAction, body: unknown): DeskWork {
  const work = parsers[action](body);
  return async (queries, { site, staff, reference, now }) => {
    const caseKey = { siteId: site.id, reference: parseReference(reference) ?? "" };
    await work({ queries, site, staff, caseKey, now });
    return getHandledCase(queries, { site, staff, now }, caseKey);
  };
}

const { take, assign, hand_over, acknowledge, investigate, ask, inform, resume, answer, lapse, note } = deskActionSchemas;
const { set_severity, escalate, merge, link, unlink, concern, conclude } = deskActionSchemas;

const parsers: Readonly<Record<DeskAction, (body: unknown) => Work>> = {
  take: (body) => withInput(parseInput(take, body), takeCase),
  assign: (body) => withInput(parseInput(assign, body), assignCase),
  hand_over: (body) => withInput(parseInput(hand_over, body), assignCase),
  acknowledge: (body) => withInput(parseInput(acknowledge, body), (context, input) => takeDeskStep(context, "acknowledge", input)),
  investigate: (body) => withInput(parseInput(investigate, body), (context, input) => takeDeskStep(context, "investigate", input)),
  ask: (body) => withInput(parseInput(ask, body), (context, input) => takeDeskStep(context, "ask", input)),
  resume: (body) => withInput(parseInput(resume, body), (context, input) => takeDeskStep(context, "resume", input)),
  inform: (body) => withInput(parseInput(inform, body), informCustomer),
  answer: (body) => withInput(parseInput(answer, body), answerCase),
  lapse: (body) => withInput(parseInput(lapse, body), closeCase),
  note: (body) => withInput(parseInput(note, body), addNote),
  set_severity: (body) => withInput(parseInput(set_severity, body), setSeverity),
  escalate: (body) => withInput(parseInput(escalate, body), escalateByHand),
  merge: (body) => withInput(parseInput(merge, body), mergeCase),
  link: (body) => withInput(parseInput(link, body), linkCase),
  unlink: (body) => withInput(parseInput(unlink, body), unlinkCase),
  concern: (body) => withInput(parseInput(concern, body), recordConcern),
  conclude: (body) => withInput(parseInput(conclude, body), concludeCase),
};

function withInput<Input>(input: Input, work: (context: HandlingContext, input: Input) => Promise<unknown>): Work {
  return (context) => work(context, input);
}

function assignCase({ queries, ...target }: HandlingContext, assignment: Parameters<typeof assignOwner>[2]) {
  return assignOwner(queries, target, assignment);
}
