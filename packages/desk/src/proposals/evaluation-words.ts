import { msg } from "@lit/localize";

/** What a measure of agreement means for a decision: one plain sentence. */
export function agreementInWords(agreement: number | null): string {
  if (agreement === null) return msg("Only one reviewer has scored it, so there is nothing to compare.");
  if (agreement >= 0.8) return msg("The reviewers largely agree: the score stands on firm ground.");
  if (agreement >= 0.6) return msg("The reviewers agree in part: look at the criteria where their scores are far apart.");
  return msg("The reviewers see this very differently: talk about it before you decide.");
}

/** Scores this far apart deserve a second look. */
export const FAR_APART = 3;
