export { commentDeskRoutes } from "./desk-routes.ts";
export { commentRoutes } from "./routes.ts";
