export { hostSignInRoutes, identityKeyRoutes } from "./routes.ts";
