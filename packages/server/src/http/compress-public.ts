import type { Hono } from "hono";
import { compress } from "hono/compress";
import type { AppEnv } from "./app-env.ts";

/**
 * What everybody may read, and as it is for everybody. Of an answer that holds a secret beside what somebody else has a hand in,
 * its compressed length tells: cases, accounts and the desk's data are sent as they are.
 */
const PUBLIC = [
  "/v1/sites/:siteKey",
  "/v1/sites/:siteKey/forms/:form",
  "/v1/sites/:siteKey/commitments",
  "/v1/sites/:siteKey/surveys/:surveyId",
  "/widgets/*",
  "/desk/assets/*",
  "/file/:sheet{.+\\.css}",
];

/** Sends scripts, sheets and what the widgets ask for at a third of their size to whoever takes it so. */
export function compressPublic(app: Hono<AppEnv>): void {
  const compressed = compress({ encoding: "gzip" });
  for (const path of PUBLIC) app.on("GET", path, compressed);
}
