import type { DeskSite } from "@heed/contract/desk";
import type { Queries } from "../database/index.ts";
import { localizeSite, textIn } from "./localize-site.ts";
import { proposalAddress } from "./proposal-link.ts";
import type { StoredSite } from "./store.ts";

/** Who asks for the desk, as their session says it. */
export type DeskVisitor = Pick<DeskSite["staff"][number], "id" | "role" | "teams">;

/** What every page of the desk needs of a site, in the language nearest to the one asked for. */
export async function getDeskSite(
  db: Queries,
  { stored, visitor, asked, publicUrl }: { stored: StoredSite; visitor: DeskVisitor; asked: string | undefined; publicUrl: string },
): Promise<DeskSite> {
  const site = localizeSite(stored, asked);
  const { tiers, teams, defaultTeam } = stored.settings.desk;
  const text = textIn(site.locale, site.locales);
  return {
    me: { siteKey: site.key, siteName: site.name, staffId: visitor.id, role: visitor.role, teams: visitor.teams },
    site,
    teams: teams.map(({ id, name, assignment }) => ({ id, name: text(name), assignment })),
    defaultTeam,
    tiers: tiers.map(({ id, label }) => ({ id, label: text(label) })),
    proposals: presentProposals(stored, { text, pageUrl: proposalAddress(stored, { publicUrl, locale: site.locale }) }),
    staff: await findColleagues(db, stored.id),
  };
}

function presentProposals(
  stored: StoredSite,
  { text, pageUrl }: { text: ReturnType<typeof textIn>; pageUrl: string },
): DeskSite["proposals"] {
  const { proposals } = stored.settings;
  if (!proposals) return null;
  const { visibility, moderation, allowsComments, criteria } = proposals;
  return {
    isPublic: visibility === "public",
    moderation,
    allowsComments,
    criteria: criteria.map(({ id, label, hint, weight }) => ({ id, label: text(label), hint: hint ? text(hint) : null, weight })),
    pageUrl,
  };
}

/** Those who work here now. */
async function findColleagues(db: Queries, siteId: string): Promise<DeskSite["staff"]> {
  const members = await db
    .selectFrom("staff_members")
    .select(["id", "name", "role"])
    .where("site_id", "=", siteId)
    .where("is_active", "=", true)
    .orderBy("name")
    .orderBy("id")
    .execute();
  const places = await db.selectFrom("staff_teams").select(["staff_id", "team_id"]).where("site_id", "=", siteId).orderBy("team_id").execute();
  const teams = Map.groupBy(places, ({ staff_id }) => staff_id);
  return members.map((member) => ({ ...member, teams: (teams.get(member.id) ?? []).map(({ team_id }) => team_id) }));
}
