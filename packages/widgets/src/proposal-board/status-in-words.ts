import type { BoardTab, ProposalStatus } from "@heed/core";
import { msg } from "../localization/msg.ts";

/** A status in a word or two, and what it means for whoever reads the proposal. */
export function statusInWords(status: ProposalStatus): readonly [name: string, meaning: string] {
  const texts: Record<ProposalStatus, readonly [string, string]> = {
    submitted: [msg("Submitted"), msg("We have it. Nobody else sees it until we have looked at it.")],
    in_review: [msg("Being looked at"), msg("We are looking at it. Nobody else sees it yet.")],
    published: [msg("Open for votes"), msg("Tell us by your vote how much you want it.")],
    evaluating: [msg("Being weighed"), msg("We are weighing it: how much it helps, and what it takes.")],
    planned: [msg("Planned"), msg("We have decided to do it.")],
    in_progress: [msg("In progress"), msg("We are working on it.")],
    done: [msg("Done"), msg("It is done. Thank you to everybody who asked for it.")],
    declined: [msg("Declined"), msg("We are not going to do it. Our reasons stand below.")],
    merged: [msg("Merged"), msg("Another proposal says the same: it goes on there, with these votes.")],
  };
  return texts[status];
}

export function tabInWords(tab: BoardTab | "all"): string {
  if (tab === "open") return msg("Open");
  return tab === "all" ? msg("All") : statusInWords(tab)[0];
}
