import type { filedCaseSchema, newCaseSchema, siteSchema } from "@heed/contract";
import { expectTypeOf, it } from "vitest";
import {
  createClient,
  createVote,
  isHeedError,
  isProblemError,
  type Account,
  type Case,
  type CaseCredential,
  type CaseStatus,
  type ClientOptions,
  type Fetch,
  type FieldProblem,
  type FiledCase,
  type HeedClient,
  type HeedErrorCode,
  type HostToken,
  type MeApi,
  type MyCasePage,
  type NewCase,
  type OpenedCase,
  type OptimisticVote,
  type ParticipantsApi,
  type ProblemCode,
  type Proposal,
  type ProposalPage,
  type ProposalSummary,
  type ProposalsApi,
  type Site,
  type TimelineEntry,
} from "./index.ts";

type Output<Schema extends { _zod: { output: unknown } }> = Schema["_zod"]["output"];

// Nothing here runs to any effect: the compiler is what fails.
it("are inferred from the contract's schemas", () => {
  expectTypeOf<NewCase>().toEqualTypeOf<Output<typeof newCaseSchema>>();
  expectTypeOf<FiledCase>().toEqualTypeOf<Output<typeof filedCaseSchema>>();
  expectTypeOf<Site>().toEqualTypeOf<Output<typeof siteSchema>>();
  expectTypeOf<Case["status"]>().toEqualTypeOf<CaseStatus>();
  expectTypeOf<Case["timeline"]>().toEqualTypeOf<TimelineEntry[]>();
});

it("say what each call takes and gives", () => {
  expectTypeOf(createClient).parameters.toEqualTypeOf<[ClientOptions]>();
  expectTypeOf(createClient).returns.toEqualTypeOf<HeedClient>();
  expectTypeOf<HeedClient["site"]["get"]>().returns.resolves.toEqualTypeOf<Site>();
  expectTypeOf<HeedClient["cases"]["file"]>().parameter(0).toEqualTypeOf<NewCase>();
  expectTypeOf<HeedClient["cases"]["file"]>().returns.resolves.toEqualTypeOf<FiledCase>();
  expectTypeOf<HeedClient["cases"]["open"]>().toEqualTypeOf<(reference: string, credential: CaseCredential) => OpenedCase>();
  expectTypeOf<OpenedCase["get"]>().returns.resolves.toEqualTypeOf<Case>();
  expectTypeOf<OpenedCase["reply"]>().parameter(0).toEqualTypeOf<{ text: string }>();
  expectTypeOf<OpenedCase["accept"]>().parameter(0).toEqualTypeOf<{ reason?: string | undefined } | undefined>();
  expectTypeOf<OpenedCase["reopen"]>().parameter(0).toEqualTypeOf<{ reason: string }>();
  expectTypeOf<OpenedCase["escalate"]>().parameter(0).toEqualTypeOf<{ reason: string }>();
  expectTypeOf<OpenedCase["withdraw"]>().returns.resolves.toEqualTypeOf<Case>();
  expectTypeOf<OpenedCase["watch"]>().returns.toExtend<AsyncIterable<TimelineEntry>>();
});

it("say what proposals take and give", () => {
  expectTypeOf<HeedClient["proposals"]>().toEqualTypeOf<ProposalsApi>();
  expectTypeOf<HeedClient["participants"]>().toEqualTypeOf<ParticipantsApi>();
  expectTypeOf<ProposalsApi["list"]>().returns.resolves.toEqualTypeOf<ProposalPage>();
  expectTypeOf<ProposalsApi["all"]>().returns.toExtend<AsyncIterable<ProposalSummary>>();
  expectTypeOf<ProposalsApi["get"]>().returns.resolves.toEqualTypeOf<Proposal>();
  expectTypeOf<Proposal>().toExtend<ProposalSummary>();
  expectTypeOf<ParticipantsApi["token"]>().toEqualTypeOf<string | null>();
  expectTypeOf<Parameters<ParticipantsApi["join"]>[0]>().not.toHaveProperty("proof");
  expectTypeOf(createVote).returns.toEqualTypeOf<OptimisticVote>();
  expectTypeOf<HeedClient>().toExtend<Parameters<typeof createVote>[0]>();
  expectTypeOf<Proposal>().toExtend<Parameters<typeof createVote>[1]>();
});

it("say what the account takes and gives", () => {
  expectTypeOf<HeedClient["me"]>().toEqualTypeOf<MeApi>();
  expectTypeOf<MeApi["get"]>().returns.resolves.toEqualTypeOf<Account>();
  expectTypeOf<MeApi["cases"]>().returns.resolves.toEqualTypeOf<MyCasePage>();
  expectTypeOf<MyCasePage["items"][number]["customerName"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<MeApi["open"]>().returns.toEqualTypeOf<OpenedCase>();
  expectTypeOf<ParticipantsApi["identify"]>().parameter(0).toEqualTypeOf<HostToken>();
});

it("take the platform's own fetch, signals and responses", () => {
  expectTypeOf<typeof fetch>().toExtend<Fetch>();
  expectTypeOf<(request: Request) => Response>().toExtend<Fetch>();
  expectTypeOf<Parameters<Fetch>[0]>().toEqualTypeOf<Request>();
  expectTypeOf<{ signal: AbortSignal }>().toExtend<NonNullable<Parameters<OpenedCase["get"]>[0]>>();
});

it("narrow what was thrown", () => {
  const thrown: unknown = undefined;
  if (isHeedError(thrown)) expectTypeOf(thrown.code).toEqualTypeOf<HeedErrorCode>();
  if (isProblemError(thrown)) {
    expectTypeOf(thrown.code).toEqualTypeOf<ProblemCode>();
    expectTypeOf(thrown.status).toEqualTypeOf<number>();
    expectTypeOf(thrown.errors).toEqualTypeOf<readonly FieldProblem[]>();
  }
});
