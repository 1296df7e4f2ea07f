export { opensByAccount } from "./require-account.ts";
export { meRoutes } from "./routes.ts";
