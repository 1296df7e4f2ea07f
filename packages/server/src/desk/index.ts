export { tellDesk } from "./desk-channel.ts";
export { createDeskNewsroom } from "./desk-news.ts";
export { createDeskStreams } from "./desk-streams.ts";
export { notifyStaff, purgeNotifications } from "./notifications.ts";
export { purgePresence } from "./presence.ts";
export { queueRoutes } from "./routes.ts";
export { isReadableBy, visibleTo, type CaseReader } from "./visible-cases.ts";
