import { msg, str } from "@lit/localize";
import type { SurveySettings } from "@heed/contract";

/** Whom a survey asks and when, a sentence each. */
export function askingInWords({ audience, afterCase, returnVisit, onPage, samplePercent, coolDownDays }: SurveySettings): string[] {
  const isByItself = afterCase !== undefined || returnVisit !== undefined;
  return [
    audience === "everyone" ? msg("Everyone can answer, also by the link") : msg("Only customers with an invitation can answer"),
    ...(afterCase ? [afterCase.mailAfterHours === null ? msg("Asks in the tracker when a case closes") : msg(str`Asks in the tracker when a case closes, by e-mail after ${afterCase.mailAfterHours} hours`)] : []),
    ...(returnVisit ? [msg(str`Asks ${returnVisit.afterDays} days after a case has closed`)] : []),
    ...(onPage ? [msg("Asks on your own pages, where it is embedded")] : []),
    ...(!isByItself && audience === "invited" ? [msg("Nobody is invited yet: no occasion is chosen in the settings")] : []),
    ...(samplePercent < 100 ? [msg(str`Asks ${samplePercent} percent of customers`)] : []),
    ...(coolDownDays > 0 ? [msg(str`Leaves a customer alone for ${coolDownDays} days`)] : []),
  ];
}
