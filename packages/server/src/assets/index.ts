export { mountAssets, type Assets } from "./routes.ts";
