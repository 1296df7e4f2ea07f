export { resolvePublicHost, type ResolveHost } from "./public-address.ts";
export { pageCheckRoutes } from "./routes.ts";
