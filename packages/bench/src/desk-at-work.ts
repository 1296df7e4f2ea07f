import { randomUUID } from "node:crypto";
import type { StaffRole } from "@heed/contract/desk";
import { demoSite, inviteAsOperator, type HeedDatabase } from "@heed/server";
import type { CaseOwner } from "./generate-cases.ts";
import { loadCases } from "./load-cases.ts";
import { PUBLIC_URL, startServiceAtWork, type ServiceAtWork } from "./service-at-work.ts";

const PASSWORD = "a kettle on the third shelf";

/** Somebody of the staff who has signed in. */
export interface Colleague {
  id: string;
  /** Asks the desk for something below its site's address. */
  get(path: string): Promise<Response>;
}

/** The example company's desk on a PostgreSQL of its own, with as many cases as were asked for. */
export interface DeskAtWork extends ServiceAtWork {
  admin: Colleague;
  /** Who works in two of the five teams. */
  agent: Colleague;
}

/** Starts it, with two members of staff who have signed in as anybody does, and owners for the cases in every team. */
export async function startDeskAtWork({ count, now }: { count: number; now: Date }): Promise<DeskAtWork> {
  const service = await startServiceAtWork({ now });
  const { database, fetchFrom } = service;
  const invite = { database, fetchFrom };
  const admin = await signUp(invite, { name: "Ada Admin", role: "admin", teams: [] });
  const agent = await signUp(invite, { name: "Eva Agent", role: "agent", teams: ["east", "key_accounts"] });
  const owners = await addOwners(database, agent.id);
  await loadCases(database, { siteKey: demoSite.key, count, now, owners });
  return { ...service, admin, agent };
}
async function signUp(
  { database, fetchFrom }: { database: HeedDatabase; fetchFrom: (path: string, init?: RequestInit) => Promise<Response> },
  { name, role, teams }: { name: string; role: StaffRole; teams: string[] },
): Promise<Colleague> {
  const email = `${name.split(" ")[0] ?? name}@staff.example`;
  const invitation = { email, name, role, teams };
  const { link } = await inviteAsOperator({ database, publicUrl: PUBLIC_URL }, { siteKey: demoSite.key, invitation });
  const token = /[#?&/=]([A-Za-z0-9_-]{43})$/.exec(link)?.[1];
  const accepted = await fetchFrom("/v1/desk/invitations/accept", {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: PUBLIC_URL },
    body: JSON.stringify({ token, name, password: PASSWORD }),
  });
  if (!accepted.ok) throw new Error(`An invitation was answered with ${accepted.status}: ${await accepted.text()}`);
  const cookie = accepted.headers.getSetCookie().map((line) => line.split(";", 1)[0]).join("; ");
  const { id } = await database.db
    .selectFrom("staff_members")
    .select("id")
    .where("email", "=", email.toLowerCase())
    .executeTakeFirstOrThrow();
  return { id, get: (path) => fetchFrom(`/v1/desk/sites/${demoSite.key}${path}`, { headers: { Cookie: cookie } }) };
}

/** Six in each team, one of them the agent where it is theirs. */
async function addOwners({ db }: HeedDatabase, agentId: string): Promise<CaseOwner[]> {
  const site = await db.selectFrom("sites").select("id").where("key", "=", demoSite.key).executeTakeFirstOrThrow();
  const teams = demoSite.settings.desk.teams.map(({ id }) => id);
  const owners = teams.flatMap((team) =>
    Array.from({ length: 6 }, (_, index) => ({ id: randomUUID(), name: `${team} ${index + 1}`, team })),
  );
  await db
    .insertInto("staff_members")
    .values(
      owners.map(({ id, name }) => ({
        site_id: site.id,
        id,
        user_id: id,
        role: "agent" as const,
        name,
        email: `${id}@staff.example`,
        is_active: true,
        created_at: new Date(0),
      })),
    )
    .execute();
  return [...owners, { id: agentId, name: "Eva Agent", team: "east" }];
}
