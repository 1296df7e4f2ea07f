export { commentDeskRoutes } from "./desk-routes.ts";
export { listComments } from "./list-comments.ts";
export { commentRoutes } from "./routes.ts";
