import { proposalAddress, type StoredSite } from "../site/index.ts";

interface LinkedProposal {
  publicUrl: string;
  proposalId: string;
  /** The reader's. */
  locale: string;
}

/** Where a proposal can be read, in the reader's language. */
export function proposalLink(site: StoredSite, { publicUrl, proposalId, locale }: LinkedProposal): string {
  return proposalAddress(site, { publicUrl, locale }).replace("{id}", proposalId);
}

/** Where mails about a proposal are ended. */
export function unsubscribeLink(publicUrl: string, token: string): string {
  return new URL(`/unsubscribe/${token}`, publicUrl).href;
}
