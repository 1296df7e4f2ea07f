import * as z from "zod/mini";
import { caseSchema, filedCaseSchema, timelineEntrySchema } from "./cases/case.ts";
import { requestLimits } from "./cases/limits.ts";
import { caseRoutes } from "./cases/routes.ts";
import { deskRoutes } from "./desk/routes.ts";
import { accountSchema, myCasePageSchema, myCaseSchema } from "./me/my-case.ts";
import { meRoutes } from "./me/routes.ts";
import { problemCodes, type ProblemCode } from "./problems/problem-codes.ts";
import { problemSchema } from "./problems/problem.ts";
import type { Route } from "./route.ts";
import { challengeSchema, joinedParticipantSchema, participantSchema, startedSessionSchema } from "./participants/participant.ts";
import { participantRoutes } from "./participants/routes.ts";
import {
  commentPageSchema,
  commentSchema,
  proposalPageSchema,
  proposalSchema,
  similarProposalsSchema,
  submittedProposalSchema,
  voteSchema,
} from "./proposals/proposal.ts";
import { proposalRoutes } from "./proposals/routes.ts";
import { publishedCommitmentsSchema } from "./site/commitment-figures.ts";
import { currentNoticeSchema } from "./site/notice.ts";
import { siteRoutes } from "./site/routes.ts";
import { siteSchema } from "./site/site.ts";
import { savedResponseSchema, startedResponseSchema } from "./surveys/response.ts";
import { surveyRoutes } from "./surveys/routes.ts";
import { surveySchema } from "./surveys/survey-definition.ts";

type Json = { [key: string]: unknown };

const responseSchemas = {
  Site: siteSchema,
  CurrentNotice: currentNoticeSchema,
  PublishedCommitments: publishedCommitmentsSchema,
  Case: caseSchema,
  FiledCase: filedCaseSchema,
  TimelineEntry: timelineEntrySchema,
  Survey: surveySchema,
  StartedResponse: startedResponseSchema,
  SavedResponse: savedResponseSchema,
  Challenge: challengeSchema,
  Participant: participantSchema,
  JoinedParticipant: joinedParticipantSchema,
  StartedSession: startedSessionSchema,
  Account: accountSchema,
  MyCase: myCaseSchema,
  MyCasePage: myCasePageSchema,
  ProposalPage: proposalPageSchema,
  Proposal: proposalSchema,
  SimilarProposals: similarProposalsSchema,
  SubmittedProposal: submittedProposalSchema,
  Vote: voteSchema,
  CommentPage: commentPageSchema,
  ProposalComment: commentSchema,
  Problem: problemSchema,
  ...Object.fromEntries(
    deskRoutes.flatMap(({ answer, response }) => (answer && response.schema ? [[response.schema, answer]] : [])),
  ),
};

/**
 * The HTTP contract as an OpenAPI 3.1 document, made from the same schemas the service checks with.
 * `serverUrl` is where the service is reached.
 */
export function createOpenApiDocument({ serverUrl, version }: { serverUrl: string; version: string }): Json {
  return {
    openapi: "3.1.1",
    info: {
      title: "Heed",
      version,
      description: "File a case with a company, follow it, and decide on its answer.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: serverUrl }],
    tags: [
      { name: "Site", description: "What a company's front desk offers." },
      { name: "Cases", description: "Complaints, inquiries and service requests." },
      { name: "Surveys", description: "Questionnaires and their answers." },
      { name: "Proposals", description: "Suggestions: submitted, voted on, answered." },
      { name: "Participants", description: "Those who vote, comment and subscribe." },
      { name: "Account", description: "The cases of whoever is signed in." },
      { name: "Desk", description: "What the company's staff does. Needs a session; from the desk's own origin only." },
    ],
    paths: paths([...siteRoutes, ...caseRoutes, ...surveyRoutes, ...proposalRoutes, ...participantRoutes, ...meRoutes, ...deskRoutes]),
    components: {
      schemas: Object.fromEntries(
        Object.entries(responseSchemas).map(([name, schema]) => [name, jsonSchema(schema, "output")]),
      ),
      securitySchemes: {
        accessCode: {
          type: "http",
          scheme: "bearer",
          description: "The access code that the filing was answered with.",
        },
        invitation: {
          type: "http",
          scheme: "bearer",
          description: "The token of an invitation to a survey, where there is one.",
        },
        responseToken: {
          type: "http",
          scheme: "bearer",
          description: "The token that beginning the response was answered with.",
        },
        participantToken: {
          type: "http",
          scheme: "bearer",
          description: "The token of somebody who takes part.",
        },
        staffSession: {
          type: "apiKey",
          in: "cookie",
          name: "heed_session",
          description: "The session of a member of staff, set by signing in.",
        },
      },
    },
  };
}

function paths(routes: readonly Route[]): Json {
  const byPath: Record<string, Json> = {};
  for (const route of routes) {
    byPath[route.path] = { ...byPath[route.path], [route.method]: operation(route) };
  }
  return byPath;
}

function operation(route: Route): Json {
  const { status, description, schema, mediaType = "application/json" } = route.response;
  const content = answerContent(schema, mediaType);
  return {
    operationId: route.operationId,
    summary: route.summary,
    tags: [route.tag],
    security: securityOf(route),
    parameters: parameters(route),
    ...(route.body && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: jsonSchema(route.body, "input") } },
      },
    }),
    responses: { [status]: { description, ...(content && { content }) }, ...problemResponses(route.problems) },
  };
}

/** An invitation is needed where the survey is for the invited alone; a participant reads what others read, and their own part. */
function securityOf({ security }: Route): Json[] {
  if (security === "none") return [];
  if (security === "caseToken") return [{ accessCode: [] }, { participantToken: [] }];
  if (security === "invitation") return [{}, { invitation: [] }];
  return security === "participant" ? [{}, { participantToken: [] }] : [{ [security]: [] }];
}

function answerContent(schema: string | undefined, mediaType: string): Json | null {
  if (mediaType !== "application/json") return { [mediaType]: { schema: { type: "string" } } };
  return schema === undefined ? null : { [mediaType]: { schema: reference(schema) } };
}

function parameters(route: Route): Json[] {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const inQuery = Object.entries(route.query ?? {}).map(([name, description]) => ({
    name,
    in: "query",
    description,
    schema: { type: "string" },
  }));
  if (route.idempotencyKey === "none") return [...inPath, ...inQuery];
  const { idempotencyKeyMinLength: minLength, idempotencyKeyMaxLength: maxLength } = requestLimits;
  const idempotencyKey = {
    name: "Idempotency-Key",
    in: "header",
    description: "A random key, such as a UUID. The same key and body are answered once and the same.",
    required: route.idempotencyKey === "required",
    schema: { type: "string", minLength, maxLength },
  };
  return [...inPath, ...inQuery, idempotencyKey];
}

/** One response for each status, naming the codes it can carry. */
function problemResponses(codes: readonly ProblemCode[]): Json {
  const all: readonly ProblemCode[] = [...codes, "internal_error", "service_unavailable"];
  const byStatus = Map.groupBy(all, (code) => problemCodes[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      status,
      {
        description: group.map((code) => `\`${code}\`: ${problemCodes[code].title}`).join("\n"),
        content: { "application/problem+json": { schema: reference("Problem") } },
      },
    ]),
  );
}

/** Answers may grow new members in time: only what is sent is closed. */
function jsonSchema(schema: z.ZodMiniType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    target: "draft-2020-12",
    override: ({ jsonSchema }) => {
      if (io === "output") delete jsonSchema.additionalProperties;
    },
  }) as Json;
  return rest;
}

function reference(schema: string): Json {
  return { $ref: `#/components/schemas/${schema}` };
}
