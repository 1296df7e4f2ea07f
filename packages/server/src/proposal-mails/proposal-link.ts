import { resolveLocale, type StoredSite } from "../site/index.ts";

interface LinkedProposal {
  publicUrl: string;
  proposalId: string;
  /** The reader's. */
  locale: string;
}

/** Where a proposal can be read: on the company's own page where it has one, in the reader's language. */
export function proposalLink({ key, settings }: StoredSite, { publicUrl, proposalId, locale: asked }: LinkedProposal): string {
  const locale = resolveLocale(asked, settings.locales);
  const boardUrl = settings.proposals?.boardUrl?.replaceAll("{locale}", locale);
  if (boardUrl !== undefined) return `${boardUrl}#proposal/${proposalId}`;
  return new URL(`/proposals/${key}/${proposalId}?lang=${encodeURIComponent(locale)}`, publicUrl).href;
}

/** Where mails about a proposal are ended. */
export function unsubscribeLink(publicUrl: string, token: string): string {
  return new URL(`/unsubscribe/${token}`, publicUrl).href;
}
