interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** What stands on all pages, each page read once it is come to. What has moved to a later page meanwhile comes once. */
export async function* eachOf<Item extends { readonly id: string }>(
  readPage: (cursor: string | undefined) => Promise<Page<Item>>,
): AsyncGenerator<Item, void, undefined> {
  const told = new Set<string>();
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await readPage(cursor);
    for (const item of items) {
      if (told.has(item.id)) continue;
      told.add(item.id);
      yield item;
    }
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
}
