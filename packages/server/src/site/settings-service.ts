import { isDeepStrictEqual } from "node:util";
import type { FieldProblem, Site, SiteSettings } from "@heed/contract";
import { settingsChangeSchema, settingsPreviewSchema, type VersionedSettings } from "@heed/contract/desk";
import type { Queries } from "../database/index.ts";
import { parseInput, ProblemError } from "../problems/index.ts";
import { checkSiteSettings } from "./check-site-settings.ts";
import { checkSiteTexts } from "./check-site-texts.ts";
import { localizeSite } from "./localize-site.ts";
import {
  findTeamsInUse,
  insertConsentVersion,
  isConsentVersionTaken,
  lockSettings,
  readSettings,
  updateSettings,
} from "./settings-store.ts";
import type { StoredSite } from "./store.ts";

export interface SettingsChange {
  site: StoredSite;
  /** Not yet checked. */
  input: unknown;
  /** The name of who changes them. */
  by: string;
  /** The origin of the service's own pages, where the tracker always is. */
  ownOrigin: string;
  now: Date;
}

/**
 * Puts new settings in the place of those that the caller has seen.
 *
 * @throws ProblemError `validation_failed`, `settings_changed`, `team_in_use`
 */
export async function changeSettings(db: Queries, { site, input, by, ownOrigin, now }: SettingsChange): Promise<VersionedSettings> {
  const { version, settings } = parseInput(settingsChangeSchema, input);
  const errors = [...checkSiteSettings(settings), ...checkSiteTexts(settings), ...checkPageUrls(settings, ownOrigin)];
  if (errors.length > 0) throw new ProblemError("validation_failed", { errors });
  return db.transaction().execute(async (queries) => {
    const stored = await lockSettings(queries, site.id);
    if (stored.version !== version) throw new ProblemError("settings_changed");
    await keepTeamsInUse(queries, { siteId: site.id, before: stored.settings, after: settings, now });
    await keepConsents(queries, { siteId: site.id, before: stored.settings, after: settings, by, now });
    await updateSettings(queries, { siteId: site.id, settings, version: version + 1, by, now });
    return readSettings(queries, site.id);
  });
}

/**
 * The site as the widgets would see it with these settings.
 *
 * @throws ProblemError `validation_failed`
 */
export function previewSettings({ key, notice }: StoredSite, input: unknown): Site {
  const { settings, locale } = parseInput(settingsPreviewSchema, input);
  const errors = checkSiteSettings(settings);
  if (errors.length > 0) throw new ProblemError("validation_failed", { errors });
  return localizeSite({ key, settings, notice }, locale);
}

/**
 * Mails lead customers to the tracker with the secret that opens their case, and to the board as to a page of the
 * company's: never to a page of strangers.
 */
function checkPageUrls({ trackerUrl, proposals, allowedOrigins }: SiteSettings, ownOrigin: string): FieldProblem[] {
  const allowed = [...allowedOrigins, ownOrigin];
  const check = (url: string | undefined, path: string): FieldProblem[] => {
    if (url === undefined) return [];
    const origin = URL.canParse(url) ? new URL(url).origin : "";
    return allowed.includes(origin) ? [] : [{ path, code: "not_an_option" }];
  };
  return [...check(trackerUrl, "/settings/trackerUrl"), ...check(proposals?.boardUrl, "/settings/proposals/boardUrl")];
}

interface Replacement {
  siteId: string;
  before: SiteSettings;
  after: SiteSettings;
  now: Date;
}

/** A case never loses the team that has it, nor a person theirs. */
async function keepTeamsInUse(db: Queries, { siteId, before, after, now }: Replacement): Promise<void> {
  const kept = new Set(after.desk.teams.map(({ id }) => id));
  const removed = before.desk.teams.map(({ id }) => id).filter((id) => !kept.has(id));
  if (removed.length === 0) return;
  const inUse = await findTeamsInUse(db, { siteId, teams: removed, now });
  if (inUse.length === 0) return;
  const errors: FieldProblem[] = before.desk.teams.flatMap(({ id }, index) =>
    inUse.includes(id) ? [{ path: `/settings/desk/teams/${index}`, code: "required" }] : [],
  );
  throw new ProblemError("team_in_use", { detail: `Still in use: ${inUse.join(", ")}.`, errors });
}

/** What customers agreed to stays what it was: another text, or another purpose, is another version. */
async function keepConsents(db: Queries, change: Replacement & { by: string }): Promise<void> {
  const { siteId, before, after, by, now } = change;
  if (isDeepStrictEqual(before.consent, after.consent)) return;
  const { version, text } = after.consent;
  if (await isConsentVersionTaken(db, siteId, version)) {
    throw new ProblemError("validation_failed", { errors: [{ path: "/settings/consent/version", code: "not_an_option" }] });
  }
  await insertConsentVersion(db, { siteId, version, text, by, now });
}
