import * as z from "zod/mini";

const instant = z.iso.datetime();

/** Where a page of one proposal's comments ended. */
export const threadCursorSchema = z.tuple([instant, z.uuid(), instant, z.uuid()]);

/** Where a page of a site's comments ended. */
export const stateCursorSchema = z.tuple([z.enum(["held", "shown", "removed"]), instant, z.uuid()]);
