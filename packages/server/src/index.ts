export { createApp, type AppOptions, type HeedApp } from "./app.ts";
export { actOnCase, type StaffCommand } from "./cases/index.ts";
export type { Clock } from "./clock.ts";
export {
  DataDirHeldError,
  migrate,
  openDatabase,
  type DatabaseLocation,
  type DataDirHolder,
  type HeedDatabase,
  type OpenDatabaseOptions,
} from "./database/index.ts";
export { demoSite } from "./demo/index.ts";
export { listen, type Listener, type ListenOptions } from "./listen.ts";
export { isProblemError, ProblemError } from "./problems/index.ts";
export { termsOfCase, termsOfText, type SearchedCase } from "./search/index.ts";
export { searchVectorOf, termsOfProposal } from "./proposal-search/index.ts";
export { createSite, setNotice, SiteKeyTakenError } from "./site/index.ts";
export {
  inviteAsOperator,
  type InvitedStaff,
  type OnInvited,
  type OpenIdConnectOptions,
  type StaffInvitationCommand,
} from "./staff/index.ts";
export { publishSurvey } from "./surveys/index.ts";
export { startWork, type Work, type WorkOptions } from "./start-work.ts";
