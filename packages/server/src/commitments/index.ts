export { commitmentRoutes } from "./routes.ts";
