/** A page that shows the same as others in one of the ways that are compared. */
export interface ShownPage {
  readonly name: string;
  /** What stands in the page's head, and in its body; files are reached under the page's name. */
  readonly head: string;
  readonly body: string;
  /** An expression that gives the elements that are to be seen, once all of them are there; before that an empty list, or nothing. */
  readonly shown: string;
  /** By their names: what the page loads from its own server. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export function htmlOf({ name, head, body }: ShownPage): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${name}</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
}
