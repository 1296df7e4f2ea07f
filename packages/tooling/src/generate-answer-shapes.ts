import { readFile, writeFile } from "node:fs/promises";
import {
  accountSchema,
  caseSchema,
  challengeSchema,
  commentPageSchema,
  commentSchema,
  currentNoticeSchema,
  filedCaseSchema,
  joinedParticipantSchema,
  myCasePageSchema,
  myCaseSchema,
  participantSchema,
  problemSchema,
  proposalPageSchema,
  proposalSchema,
  publishedCommitmentsSchema,
  savedResponseSchema,
  similarProposalsSchema,
  siteSchema,
  startedResponseSchema,
  startedSessionSchema,
  submittedProposalSchema,
  surveySchema,
  timelineEntrySchema,
  voteSchema,
} from "@heed/contract";
import {
  bulkResultSchema,
  caseProposalsSchema,
  consentVersionListSchema,
  customerCasesSchema,
  customerSchema,
  deskCaseSchema,
  deskCommentPageSchema,
  deskCommentSchema,
  deskEventSchema,
  deskNoticeSchema,
  deskProposalEventSchema,
  deskProposalSchema,
  deskSiteSchema,
  deskSurveySchema,
  followUpPageSchema,
  followUpSchema,
  identityKeyListSchema,
  identityKeySchema,
  invitationListSchema,
  invitationPreviewSchema,
  madeInvitationSchema,
  notificationListSchema,
  organisationPageSchema,
  organisationSchema,
  pageCheckSchema,
  passwordResetLinkSchema,
  proposalItemPageSchema,
  queueCountsSchema,
  queuePageSchema,
  routingResultSchema,
  savedViewListSchema,
  savedViewSchema,
  signInMethodsSchema,
  staffListSchema,
  staffMemberSchema,
  staffSessionSchema,
  surveyListSchema,
  surveyResultsSchema,
  surveyTextPageSchema,
  templateListSchema,
  templateSchema,
  versionedSettingsSchema,
  viewersSchema,
} from "@heed/contract/desk";
import * as z from "zod/mini";

/** A generated file of the client SDK, and what stands in it. */
interface ShapesFile {
  readonly url: URL;
  readonly answers: Readonly<Record<string, z.ZodMiniType>>;
  /** The module, seen from the generated file, that names the answers' types. */
  readonly types: string;
}

const generated = new URL("../../core/src/generated/", import.meta.url);

export const shapesFiles: readonly ShapesFile[] = [
  {
    url: new URL("answer-shapes.ts", generated),
    answers: {
      Site: siteSchema,
      Case: caseSchema,
      FiledCase: filedCaseSchema,
      TimelineEntry: timelineEntrySchema,
      Problem: problemSchema,
    },
    types: "@heed/contract",
  },
  {
    url: new URL("notice-answer-shapes.ts", generated),
    answers: { CurrentNotice: currentNoticeSchema, PublishedCommitments: publishedCommitmentsSchema },
    types: "@heed/contract",
  },
  {
    url: new URL("survey-answer-shapes.ts", generated),
    answers: { Survey: surveySchema, StartedResponse: startedResponseSchema, SavedResponse: savedResponseSchema },
    types: "@heed/contract",
  },
  {
    url: new URL("proposal-answer-shapes.ts", generated),
    answers: {
      Challenge: challengeSchema,
      CommentPage: commentPageSchema,
      JoinedParticipant: joinedParticipantSchema,
      Participant: participantSchema,
      Proposal: proposalSchema,
      ProposalComment: commentSchema,
      ProposalPage: proposalPageSchema,
      SimilarProposals: similarProposalsSchema,
      StartedSession: startedSessionSchema,
      SubmittedProposal: submittedProposalSchema,
      Vote: voteSchema,
    },
    types: "@heed/contract",
  },
  {
    url: new URL("account-answer-shapes.ts", generated),
    answers: { Account: accountSchema, MyCase: myCaseSchema, MyCasePage: myCasePageSchema },
    types: "@heed/contract",
  },
  {
    url: new URL("desk-answer-shapes.ts", generated),
    answers: {
      BulkResult: bulkResultSchema,
      CaseProposals: caseProposalsSchema,
      ConsentVersionList: consentVersionListSchema,
      Customer: customerSchema,
      CustomerCases: customerCasesSchema,
      DeskCase: deskCaseSchema,
      DeskComment: deskCommentSchema,
      DeskCommentPage: deskCommentPageSchema,
      DeskNotice: deskNoticeSchema,
      DeskProposal: deskProposalSchema,
      CaseNews: deskEventSchema,
      ProposalNews: deskProposalEventSchema,
      DeskSite: deskSiteSchema,
      DeskSurvey: deskSurveySchema,
      FollowUp: followUpSchema,
      FollowUpPage: followUpPageSchema,
      IdentityKey: identityKeySchema,
      IdentityKeyList: identityKeyListSchema,
      InvitationList: invitationListSchema,
      InvitationPreview: invitationPreviewSchema,
      MadeInvitation: madeInvitationSchema,
      NotificationList: notificationListSchema,
      Organisation: organisationSchema,
      OrganisationPage: organisationPageSchema,
      PageCheck: pageCheckSchema,
      PasswordResetLink: passwordResetLinkSchema,
      ProposalItemPage: proposalItemPageSchema,
      QueueCounts: queueCountsSchema,
      QueuePage: queuePageSchema,
      ReplyTemplate: templateSchema,
      RoutingResult: routingResultSchema,
      SavedView: savedViewSchema,
      SavedViewList: savedViewListSchema,
      SignInMethods: signInMethodsSchema,
      StaffList: staffListSchema,
      StaffMember: staffMemberSchema,
      StaffSession: staffSessionSchema,
      SurveyList: surveyListSchema,
      SurveyResults: surveyResultsSchema,
      SurveyTextPage: surveyTextPageSchema,
      TemplateList: templateListSchema,
      VersionedSettings: versionedSettingsSchema,
      Viewers: viewersSchema,
    },
    types: "../desk/desk-answers.ts",
  },
];

type JsonType = "string" | "number" | "integer" | "boolean" | "null" | "array" | "object";

/** The part of JSON Schema that the contract's answers use; anything else is an error. */
interface JsonSchema {
  type?: JsonType | JsonType[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** As packages/core/src/answers/answer-shape.ts reads it. */
type ShapeNode = string | [ShapeNode] | [ShapeNode, 0] | { [member: string]: ShapeNode };

/** The source of a file of the SDK's answer shapes, made from the contract's schemas. */
export function answerShapesSource({ answers, types }: ShapesFile): string {
  const shapes = Object.entries(answers).map(([name, schema]) => {
    // What zod writes is JSON Schema; `shapeOf` refuses what it does not know.
    const node = print(shapeOf(z.toJSONSchema(schema, { io: "output" }) as JsonSchema, name), "  ");
    const constant = `${name.charAt(0).toLowerCase()}${name.slice(1)}Shape`;
    return `export const ${constant}: AnswerShape<${name}> = {\n  name: "${name}",\n  node: ${node},\n};\n`;
  });
  return [
    "// Generated from the contract's schemas by packages/tooling/src/generate-answer-shapes.ts: do not edit.",
    importOf(Object.keys(answers).toSorted(), types),
    `import type { AnswerShape } from "../answers/answer-shape.ts";`,
    "",
    ...shapes,
  ].join("\n");
}

/** Writes the files; answers whether one differed. */
export async function writeAnswerShapes(): Promise<boolean> {
  const written = await Promise.all(shapesFiles.map(writeShapes));
  return written.includes(true);
}

async function writeShapes(file: ShapesFile): Promise<boolean> {
  const source = answerShapesSource(file);
  if ((await readFile(file.url, "utf8").catch(() => "")) === source) return false;
  await writeFile(file.url, source);
  return true;
}

function importOf(names: readonly string[], from: string): string {
  const line = `import type { ${names.join(", ")} } from "${from}";`;
  return line.length <= 110 ? line : `import type {\n${names.map((name) => `  ${name},\n`).join("")}} from "${from}";`;
}

const letters = { string: "s", number: "n", integer: "n", boolean: "b", null: "0" } as const;

/** Formats, patterns and enumerations are left out: a newer service may know more of them than this client. */
function shapeOf(schema: JsonSchema, path: string): ShapeNode {
  const options = schema.anyOf ?? (Array.isArray(schema.type) ? schema.type.map((type) => ({ ...schema, type })) : null);
  if (options) return shapeOfUnion(options, path);
  switch (schema.type) {
    case "array":
      return [shapeOf(present(schema.items, path), `${path}[]`)];
    case "object":
      return shapeOfObject(schema, path);
    case "string":
    case "number":
    case "integer":
    case "boolean":
    case "null":
      return letters[schema.type];
    default:
      throw new Error(`${path}: answers of this kind have no compact shape. Teach generate-answer-shapes.ts.`);
  }
}

function shapeOfUnion(options: readonly JsonSchema[], path: string): ShapeNode {
  const nodes = options.map((option) => shapeOf(option, path));
  const [node, ...others] = nodes.filter((candidate) => candidate !== letters.null);
  if (typeof node === "object" && others.length === 0 && nodes.length === 2) return [node, 0];
  // Of what is one thing or another, the type alone is looked at: `o` stands for objects and lists.
  return [...new Set(nodes.flatMap((each) => (typeof each === "string" ? [...each] : ["o"])))].join("");
}

function shapeOfObject({ properties, required = [], additionalProperties }: JsonSchema, path: string): ShapeNode {
  if (!properties) {
    if (typeof additionalProperties !== "object") throw new Error(`${path}: an object of nothing known.`);
    return { "*": shapeOf(additionalProperties, `${path}.*`) };
  }
  return Object.fromEntries(
    Object.entries(properties).map(([name, member]) => [
      required.includes(name) ? name : `${name}?`,
      shapeOf(member, `${path}.${name}`),
    ]),
  );
}

/** Source text that fits the width of a page. Parts that recur stand again: gzip names them better than we could. */
function print(node: ShapeNode | 0, indent: string): string {
  if (typeof node !== "object") return JSON.stringify(node);
  const isList = Array.isArray(node);
  const inner = `${indent}  `;
  const parts = isList
    ? node.map((item) => print(item, inner))
    : Object.entries(node).map(([key, value]) => `${/^\w+$/.test(key) ? key : `"${key}"`}: ${print(value, inner)}`);
  const [open, close, gap] = isList ? ["[", "]", ""] : ["{", "}", " "];
  const line = `${open}${gap}${parts.join(", ")}${gap}${close}`;
  if (line.length + indent.length < 100 && !line.includes("\n")) return line;
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join("")}${indent}${close}`;
}

function present<Value>(value: Value | undefined, path: string): Value {
  if (value === undefined) throw new Error(`${path}: the schema says too little.`);
  return value;
}

if (import.meta.main) {
  console.log((await writeAnswerShapes()) ? "Wrote the answer shapes." : "The answer shapes are up to date.");
}
