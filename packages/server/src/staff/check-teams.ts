import type { SiteSettings } from "@heed/contract";
import { ProblemError } from "../problems/index.ts";

/** @throws ProblemError `validation_failed` where a team is none of the site's. */
export function checkTeams({ desk }: Pick<SiteSettings, "desk">, teams: readonly string[]): void {
  const known = new Set(desk.teams.map(({ id }) => id));
  const errors = teams.flatMap((team, index) =>
    known.has(team) ? [] : [{ path: `/teams/${index}`, code: "not_an_option" as const }],
  );
  if (errors.length > 0) throw new ProblemError("validation_failed", { errors });
}
