import { randomUUID } from "node:crypto";
import { isPermitted } from "@heed/contract/desk-rules";
import type { ProposalStatus, ProposalStep } from "@heed/contract/rules";
import type { HeedDatabase, Queries } from "../database/index.ts";
import { evaluateProposal, mergeProposal, scoreProposal, setReward, takeStep, type ProposalContext } from "../proposal-handling/index.ts";
import { recountVotes } from "../proposal-votes/index.ts";
import { fileProposal, findProposal } from "../proposals/index.ts";
import { getSite, type StoredSite } from "../site/index.ts";
import { findMembers, type StaffMember } from "../staff/index.ts";
import { demoSite } from "./demo-site.ts";
import { sampleProposals, type SampleComment } from "./sample-proposals.ts";
import { seededChance, type Chance } from "./seeded-chance.ts";

type Sample = (typeof sampleProposals)[number];

const DAY_MS = 86_400_000;
const VOTERS = { verified: 70, anonymous: 50 };
/** Every so many of the voters is a key account. */
const KEY_ACCOUNTS = 9;

/** The steps that lead to where a proposal stands. */
const ways: Readonly<Record<ProposalStatus, readonly ProposalStep[]>> = {
  submitted: [],
  in_review: ["review"],
  published: ["review", "publish"],
  evaluating: ["review", "publish", "evaluate"],
  planned: ["review", "publish", "evaluate", "plan"],
  in_progress: ["review", "publish", "evaluate", "plan", "start"],
  done: ["review", "publish", "evaluate", "plan", "start", "finish"],
  declined: ["review", "publish", "decline"],
  merged: ["review", "publish", "merge"],
};

/** What is said with a step where the sample says nothing of its own. */
const usualAnswers: Readonly<Record<Sample["locale"], Readonly<Partial<Record<ProposalStep, string>>>>> = {
  en: {
    publish: "Thank you for this. We would like to know what others think of it.",
    evaluate: "Many of you ask for it, so three of us weigh it now. You will hear from us within two weeks.",
    plan: "We will do this. Thank you for the thought.",
    start: "We have begun to work on it.",
  },
  "zh-Hans": {
    publish: "感谢您的建议，我们也想听听其他顾客的看法。",
    evaluate: "许多顾客都有同样的想法，我们的三位同事正在评估，两周内会给大家答复。",
    plan: "我们决定采纳这条建议，谢谢您。",
    start: "我们已经开始着手了。",
  },
};

interface Demo {
  db: HeedDatabase["db"];
  site: StoredSite;
  /** Those who decide, and those who evaluate. */
  deciders: readonly StaffMember[];
  evaluators: readonly StaffMember[];
  voters: readonly Voter[];
  chance: Chance;
  now: Date;
}

interface Voter {
  id: string;
  isVerified: boolean;
  isKeyAccount: boolean;
}

/**
 * Fills the example company's board, so that it can be seen with life; once: where there is any proposal already, or
 * nobody who could look at them, nothing is done. Call it before mail is turned on: nobody is to hear of these.
 */
export async function fillDemoProposals(database: Pick<HeedDatabase, "db">, now: Date): Promise<void> {
  const { db } = database;
  const site = await getSite(database, demoSite.key);
  const first = await db.selectFrom("proposals").select("proposal_id").where("site_id", "=", site.id).limit(1).executeTakeFirst();
  const staff = (await findMembers(db, site.id)).filter(({ isActive }) => isActive);
  const deciders = staff.filter(({ role }) => isPermitted(role, "proposals.decide"));
  const evaluators = staff.filter(({ role }) => isPermitted(role, "proposals.evaluate"));
  if (first || deciders.length === 0) return;
  const voters = await addVoters(db, site, now);
  const demo = { db, site, deciders, evaluators, voters, chance: seededChance("proposals"), now };
  const ids = new Map<string, string>();
  for (const sample of sampleProposals.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
    ids.set(sample.title, await addProposal(demo, sample, ids));
  }
}

async function addVoters(db: Queries, site: StoredSite, now: Date): Promise<Voter[]> {
  const voters = Array.from({ length: VOTERS.verified + VOTERS.anonymous }, (_, index) => ({
    id: randomUUID(),
    isVerified: index < VOTERS.verified,
    isKeyAccount: index < VOTERS.verified && index % KEY_ACCOUNTS === 0,
  }));
  const { version, purposes } = site.settings.consent;
  const consent = JSON.stringify({ version, purposes: purposes.filter(({ required }) => required).map(({ id }) => id) });
  const rows = voters.map(({ id, isVerified }, index) => ({
    site_id: site.id,
    id,
    email: isVerified ? `voter${index}@example.com` : null,
    name: null,
    locale: index % 2 === 0 ? "en" : "zh-Hans",
    consent,
    verified_at: isVerified ? now : null,
    created_at: now,
  }));
  await db.insertInto("participants").values(rows).execute();
  return voters;
}

async function addProposal(demo: Demo, sample: Sample, ids: ReadonlyMap<string, string>): Promise<string> {
  const { db, site, now } = demo;
  const filedAt = new Date(now.getTime() - sample.daysAgo * DAY_MS);
  const consent = { version: site.settings.consent.version, purposes: ["handle_case"] };
  const { title, text, category, locale, author } = sample;
  const { id } = await db.transaction().execute((trx) =>
    fileProposal(trx, site, {
      proposal: { title, text, category, locale, consent },
      author: { participantId: null, name: author ?? null, email: null },
      channel: "web",
      now: filedAt,
    }),
  );
  const steps = ways[sample.status];
  for (const [index, step] of steps.entries()) {
    const at = new Date(filedAt.getTime() + ((index + 1) / (steps.length + 1)) * sample.daysAgo * DAY_MS);
    const isLast = index === steps.length - 1;
    if (step === "merge") await addVotes(demo, { sample, id, filedAt });
    await takeSampleStep(demo, { sample, id, step, at, answer: (isLast && sample.answer) || usualAnswers[locale][step], into: ids.get(sample.into ?? "") });
  }
  if (sample.status !== "merged") await addVotes(demo, { sample, id, filedAt });
  for (const [index, comment] of (sample.comments ?? []).entries()) {
    await addComment(demo, { sample, id, comment, at: new Date(filedAt.getTime() + (0.6 + index / 10) * sample.daysAgo * DAY_MS) });
  }
  const { reward } = sample;
  if (reward) await atProposal(demo, { id, at: now }, (context, version) => setReward(context, { version, ...reward }));
  return id;
}

interface SampleStep {
  sample: Sample;
  id: string;
  step: ProposalStep;
  at: Date;
  answer: string | undefined;
  into: string | undefined;
}

async function takeSampleStep(demo: Demo, { sample, id, step, at, answer = "", into = "" }: SampleStep): Promise<void> {
  const { evaluators, chance } = demo;
  await atProposal(demo, { id, at }, (context, version) => {
    if (step === "merge") return mergeProposal(context, { version, answer, into });
    if (step === "evaluate") return evaluateProposal(context, { version, answer, evaluators: evaluators.map((member) => member.id) });
    return takeStep(context, step, { version, ...(answer !== "" && { answer }) });
  });
  if (step !== "evaluate") return;
  // Where it is still under way, the last one has not scored yet.
  const criteria = demo.site.settings.proposals?.criteria ?? [];
  for (const staff of sample.status === "evaluating" ? evaluators.slice(0, -1) : evaluators) {
    const scores = Object.fromEntries(criteria.map((criterion) => [criterion.id, 2 + Math.floor(chance() * 4)]));
    await atProposal(demo, { id, at, staff }, (context) => scoreProposal(context, { scores }));
  }
}

/** Does something to a proposal as one of the staff did it then. */
async function atProposal(
  { db, site, deciders }: Demo,
  { id, at: now, staff: by }: { id: string; at: Date; staff?: StaffMember },
  work: (context: ProposalContext, version: number) => Promise<void>,
): Promise<void> {
  const key = { siteId: site.id, proposalId: id };
  await db.transaction().execute(async (trx) => {
    const proposal = await findProposal(trx, key);
    const staff = by ?? deciders[(proposal?.title.length ?? 0) % deciders.length];
    if (proposal && staff) await work({ trx, site, staff, key, now }, proposal.version);
  });
}

/** Votes of some of the voters each, more of them at first than later. */
async function addVotes(
  { db, site, voters, chance, now }: Demo,
  { sample, id, filedAt }: { sample: Sample; id: string; filedAt: Date },
): Promise<void> {
  const [verified, anonymous] = sample.votes;
  const some = (isVerified: boolean, count: number) =>
    voters
      .filter((voter) => voter.isVerified === isVerified)
      .map((voter) => ({ voter, place: chance() }))
      .toSorted((a, b) => a.place - b.place)
      .slice(0, count);
  const rows = [...some(true, verified), ...some(false, anonymous)].map(({ voter }) => ({
    site_id: site.id,
    proposal_id: id,
    participant_id: voter.id,
    is_verified: voter.isVerified,
    tier: voter.isKeyAccount ? "key_account" : null,
    weight: voter.isKeyAccount ? 3 : 1,
    at: new Date(filedAt.getTime() + chance() ** 2 * (now.getTime() - filedAt.getTime())),
  }));
  if (rows.length === 0) return;
  await db.transaction().execute(async (trx) => {
    await trx.insertInto("proposal_votes").values(rows).execute();
    await recountVotes(trx, { siteId: site.id, proposalId: id });
  });
}

async function addComment(
  { db, site, voters, deciders, chance }: Demo,
  { sample, id, comment, at }: { sample: Sample; id: string; comment: SampleComment; at: Date },
): Promise<void> {
  const commentId = randomUUID();
  const staff = comment.isStaff ? deciders[0] : undefined;
  const voter = voters[Math.floor(chance() * voters.length)];
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto("proposal_comments")
      .values({
        site_id: site.id,
        id: commentId,
        proposal_id: id,
        thread_id: commentId,
        thread_at: at,
        parent_id: null,
        participant_id: staff ? null : (voter?.id ?? null),
        staff_id: staff?.id ?? null,
        author_name: staff?.name ?? comment.author,
        text: comment.text,
        locale: sample.locale,
        state: comment.isHeld ? "held" : "shown",
        created_at: at,
      })
      .execute();
    await trx
      .updateTable("proposals")
      .set((row) => (comment.isHeld ? { held_comments: row("held_comments", "+", 1) } : { comment_count: row("comment_count", "+", 1) }))
      .where("site_id", "=", site.id)
      .where("proposal_id", "=", id)
      .execute();
  });
}
