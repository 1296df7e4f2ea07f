export { createDeskClient, type DeskClient, type DeskClientOptions } from "./create-desk-client.ts";
export type { CustomersApi } from "./customers-api.ts";
export type * from "./desk-answers.ts";
export type { DeskCallOptions, DeskChangeOptions } from "./desk-call.ts";
export type { DeskCasesApi } from "./desk-cases-api.ts";
export type { DeskEvent, WatchDeskOptions } from "./desk-events.ts";
export type { DeskSiteApi } from "./desk-site-api.ts";
export type { IdentityKeysApi } from "./identity-keys-api.ts";
export type { InvitedApi } from "./invited-api.ts";
export type { DeskNoticeApi } from "./notice-api.ts";
export type { NotificationsApi } from "./notifications-api.ts";
export type { OpenedDeskCase, Presence } from "./opened-desk-case.ts";
export type { OrganisationsApi } from "./organisations-api.ts";
export type { PagesApi } from "./pages-api.ts";
export type { DeskProposalsApi } from "./proposals-api.ts";
export type { RoutingApi } from "./routing-api.ts";
export type { SessionApi } from "./session-api.ts";
export type { SettingsApi } from "./settings-api.ts";
export type { SiteInvitationsApi } from "./site-invitations-api.ts";
export type { StaffApi } from "./staff-api.ts";
export type { SurveysApi } from "./surveys-api.ts";
export type { TemplatesApi } from "./templates-api.ts";
export type { ViewsApi } from "./views-api.ts";
export type {
  BulkAssign,
  CaseProposal,
  CommentsQuery,
  CustomerChange,
  Evaluation,
  FollowUpsQuery,
  GivenScores,
  IdentityAlgorithm,
  DeskAction,
  DeskActionInput,
  DeskTimelineEntry,
  Invitation,
  Membership,
  NewIdentityKey,
  NewInvitation,
  NewOrganisation,
  NewReplyTemplate,
  PageFinding,
  PageFindingCode,
  NewSavedView,
  NewSurvey,
  OrganisationEvent,
  OrganisationItem,
  OrganisationMember,
  OrganisationMemberInput,
  Page,
  Permission,
  ProposalCaseInput,
  ProposalEvent,
  ProposalExportQuery,
  ProposalItem,
  ProposalQuery,
  ProposalStepInput,
  QueueFilter,
  QueueItem,
  QueueQuery,
  RelatedCase,
  RewardChange,
  RoutingTrial,
  StaffChange,
  StaffComment,
  StaffFiling,
  StaffNotification,
  StaffProposal,
  StaffRole,
  SurveyChange,
  SurveyExportQuery,
  SurveyPreview,
  SurveyResultsQuery,
  SurveyTextsQuery,
} from "@heed/contract/desk";
export type { NoticeContent } from "@heed/contract";
export * from "../errors/index.ts";
