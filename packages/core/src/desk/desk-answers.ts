import type { FiledCase, Site } from "@heed/contract";
import type {
  CaseProposal,
  ConsentVersion,
  Customer,
  FollowUp,
  IdentityKey,
  Invitation,
  OrganisationItem,
  Page,
  QueueItem,
  RelatedCase,
  ReplyTemplate,
  SavedView,
  StaffMember,
  StaffNotification,
  SurveySummary,
  SurveyText,
} from "@heed/contract/desk";

export type {
  BulkResult,
  Customer,
  DeskCase,
  DeskComment,
  DeskCommentPage,
  DeskNotice,
  DeskProposal,
  DeskSite,
  DeskSurvey,
  FollowUp,
  IdentityKey,
  InvitationPreview,
  MadeInvitation,
  Organisation,
  PageCheck,
  PasswordResetLink,
  ProposalItemPage,
  QueueCounts,
  ReplyTemplate,
  RoutingResult,
  SavedView,
  StaffMember,
  StaffSession,
  SurveyResults,
  VersionedSettings,
  Viewers,
} from "@heed/contract/desk";
export type { FiledCase, Site };

export interface CaseProposals {
  items: CaseProposal[];
}

/** One page of the queue. */
export type QueuePage = Page<QueueItem>;

export interface SavedViewList {
  items: SavedView[];
}

/** One page of the customers' organisations. */
export type OrganisationPage = Page<OrganisationItem>;

export interface IdentityKeyList {
  items: IdentityKey[];
}

export interface StaffList {
  items: StaffMember[];
}

export interface InvitationList {
  items: Invitation[];
}

export interface TemplateList {
  items: ReplyTemplate[];
}

export interface ConsentVersionList {
  items: ConsentVersion[];
}

/** The newest notifications of one's own, and how many of all are unread. */
export interface NotificationList {
  items: StaffNotification[];
  unread: number;
}

/** A customer with their cases, newest first. */
export interface CustomerCases {
  customer: Customer;
  cases: Page<RelatedCase>;
}

/** How one can sign in. */
export interface SignInMethods {
  password: boolean;
  openIdConnect: { label: string } | null;
  /** Whether `requestPasswordReset` leads to a mail. */
  resetByMail: boolean;
}

/** Something happened to a case. */
export interface CaseNews {
  reference: string;
}

/** Something happened to a proposal. */
export interface ProposalNews {
  proposalId: string;
}

export interface SurveyList {
  items: SurveySummary[];
}

/** One page of what customers wrote in their own words. */
export type SurveyTextPage = Page<SurveyText>;

/** One page of what answers have called for. */
export type FollowUpPage = Page<FollowUp>;
