import type { HeedClient, ProposalSummary } from "@heed/core";
import { proposalLimits } from "@heed/core/rules";

/** How long a writer pauses before what they wrote is looked for. */
const PAUSE_MS = 350;

/** Fewer characters fit everything; of Chinese, two are a word. */
const ENOUGH = /\S.{2,}\S|[\u2e80-\u9fff\uac00-\ud7af].*[\u2e80-\u9fff\uac00-\ud7af]/s;

interface Search {
  client: () => HeedClient;
  /** Called with what was found; with null where there is nothing to look for, or it cannot be looked for. */
  show: (found: readonly ProposalSummary[] | null) => void;
}

/** Looks for what says much the same while somebody writes: after a pause, and for the last words alone. */
export class SimilarSearch {
  readonly #search: Search;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;
  #asked = "";

  constructor(search: Search) {
    this.#search = search;
  }

  /** They have written something. */
  hear(title: string, text: string): void {
    const wanted = `${title.trim()} ${text.trim()}`.trim().slice(0, proposalLimits.searched);
    if (wanted === this.#asked) return;
    this.stop();
    this.#asked = wanted;
    if (ENOUGH.test(wanted)) this.#timer = setTimeout(() => void this.#ask(wanted), PAUSE_MS);
    else this.#search.show(null);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#asked = "";
  }

  async #ask(wanted: string): Promise<void> {
    const { signal } = (this.#asking = new AbortController());
    try {
      const { items } = await this.#search.client().proposals.similar(wanted, { limit: 3, signal });
      if (!signal.aborted) this.#search.show(items);
    } catch (error) {
      if (signal.aborted) return;
      // Nobody needs it to write: with the next words it is tried again.
      console.warn(error);
      this.#asked = "";
      this.#search.show(null);
    }
  }
}
