import * as z from "zod/mini";
import { localeSchema, textSchema } from "../text/text-schemas.ts";

/** A text in each of the site's languages, by locale: `{ "en": "Delivery", "zh-Hans": "配送" }`. */
export const localizedTextSchema = z.record(localeSchema, textSchema(4_000));

export type LocalizedText = z.infer<typeof localizedTextSchema>;
