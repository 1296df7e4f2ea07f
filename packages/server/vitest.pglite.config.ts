import { defineServerTests } from "./vitest.shared.ts";

export default defineServerTests("pglite");
