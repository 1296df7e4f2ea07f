import type { Desk } from "../page/desk-context.ts";

/** News come in groups, such as a step and the mails about it: they are read together. */
const CALM_MS = 300;

interface Following {
  /** Only what happens to this one. @default to all */
  proposalId?: string | undefined;
  read(): void;
}

/** Reads again when something happens to proposals, until the signal aborts. */
export function followProposals({ live }: Desk, signal: AbortSignal, { proposalId, read }: Following): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const readSoon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (!signal.aborted) read();
    }, CALM_MS);
  };
  live.on("proposal", (news) => (proposalId === undefined || news.proposalId === proposalId) && readSoon(), signal);
  live.on("reconnected", readSoon, signal);
}
