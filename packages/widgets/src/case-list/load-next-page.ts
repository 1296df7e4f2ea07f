import type { CaseList } from "./case-list.ts";

/** How many cases a page has. */
export const PAGE_SIZE = 20;

/** Puts the next page below what is there, if by then the same is there: the same customer's cases, up to the same one. */
export async function loadNextPage(list: CaseList): Promise<void> {
  const { nextCursor: cursor, scope, who, isBusy, presence: signal } = list;
  if (!cursor || isBusy) return;
  list.isBusy = true;
  list.problem = undefined;
  try {
    const page = await list.call(({ me }) => me.cases({ scope, cursor, limit: PAGE_SIZE, signal }));
    if (page && who?.email === list.who?.email && scope === list.scope && cursor === list.nextCursor) {
      const { items = [] } = list;
      const known = new Set(items.map(({ reference }) => reference));
      const added = page.items.filter(({ reference }) => !known.has(reference));
      list.items = [...items, ...added];
      list.nextCursor = page.nextCursor;
      list.lead(`#c-${added[0]?.reference}`);
    }
  } catch (error) {
    console.warn(error);
    list.problem = "more";
  }
  list.isBusy = false;
}
