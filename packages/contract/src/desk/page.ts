import * as z from "zod/mini";

/** The most items on one page of a list. */
export const PAGE_LIMIT = 100;

/** A page of a list; `nextCursor` is what `cursor` takes for the next one. */
export function pageSchema<Item extends z.ZodMiniType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) });
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** What a page takes in the address. Numbers come as texts there. */
export const pageQuery = {
  cursor: z.optional(z.string().check(z.maxLength(500))),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(PAGE_LIMIT))),
};
