import type { NewCase, Severity } from "@heed/contract";
import { fileCase, type CaseContext } from "../cases/index.ts";
import { excludeStaff } from "../routing/index.ts";
import { linkCaused } from "./link-cases.ts";
import { findExcluded } from "./staff-store.ts";

interface CausedCase {
  newCase: NewCase;
  team: string;
  severity: Severity;
}

/**
 * Opens a case because of another one of the same customer, the context's, within a transaction of the caller. Both say so,
 * and whoever is kept from the one is kept from the other. Answers with its reference.
 */
export async function openCausedCase(context: CaseContext, { newCase, team, severity }: CausedCase): Promise<string> {
  const { queries, site, caseKey, now } = context;
  const { teams, defaultTeam } = site.settings.desk;
  const afterCase = { team: teams.some(({ id }) => id === team) ? team : defaultTeam, severity };
  const { reference } = await fileCase(queries, site, { newCase, now, afterCase });
  const opened = { ...caseKey, reference };
  const excluded = (await findExcluded(queries, caseKey)).map(({ id }) => id);
  await excludeStaff(queries, opened, { staffIds: excluded, source: "recorded" });
  await linkCaused({ ...context, caseKey: opened }, caseKey.reference);
  return reference;
}
