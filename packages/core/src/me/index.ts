export { createMeApi, type MeApi, type MyCasesOptions } from "./me-api.ts";
