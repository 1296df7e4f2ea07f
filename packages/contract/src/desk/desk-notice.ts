import * as z from "zod/mini";
import { noticeContentSchema } from "../site/notice.ts";
import { instantSchema } from "../text/text-schemas.ts";
import { deskRoute, type DeskRoute } from "./desk-route.ts";

/** One step in the life of notices; without a notice, one was taken down. */
const noticeChangeSchema = z.object({
  version: z.int(),
  notice: z.nullable(noticeContentSchema),
  at: instantSchema,
  by: z.string(),
});

/** The notice as its editors know it. `version` is what the next change of it must name; 0 before the first. */
export const deskNoticeSchema = z.object({
  version: z.int(),
  notice: z.nullable(noticeContentSchema),
  updatedAt: z.nullable(instantSchema),
  updatedBy: z.nullable(z.string()),
  /** What was published, changed and taken down, the newest first; the last fifty. Never written over. */
  changes: z.array(noticeChangeSchema),
});

export type DeskNotice = z.infer<typeof deskNoticeSchema>;

export const newNoticeSchema = z.strictObject({ version: z.int(), notice: noticeContentSchema });

const notice = { path: "/v1/desk/sites/{siteKey}/notice", answer: ["DeskNotice", deskNoticeSchema] } as const;

/** The company's notice to everybody, written at the desk. */
export const noticeDeskRoutes: readonly DeskRoute[] = [
  deskRoute({
    ...notice,
    method: "get",
    operationId: "getDeskNotice",
    summary: "The notice in all its languages, and what came before it",
    permission: "settings.read",
  }),
  deskRoute({
    ...notice,
    method: "put",
    operationId: "publishNotice",
    summary: "Publish a notice, or change the one that is up, if nobody else has since",
    permission: "settings.edit",
    body: newNoticeSchema,
    problems: ["settings_changed"],
  }),
  deskRoute({
    ...notice,
    method: "delete",
    operationId: "takeNoticeDown",
    summary: "Take the notice down; where none is up, nothing happens",
    permission: "settings.edit",
  }),
];
