import { newOrganisationSchema, organisationMemberInputSchema, pageQuery, PAGE_LIMIT } from "@heed/contract/desk";
import { TEXT_PATTERN } from "@heed/contract/rules";
import { Hono, type Context } from "hono";
import * as z from "zod/mini";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import { readCursor, readJsonBody, writeCursor, type AppEnv } from "../http/index.ts";
import { parseInput, ProblemError } from "../problems/index.ts";
import { createOrganisation, getOrganisation, removeMember, removeOrganisation, renameOrganisation, setMember } from "./change-organisation.ts";
import { findOrganisations, type OrganisationKey } from "./organisation-store.ts";

interface OrganisationRoutesOptions {
  database: Pick<HeedDatabase, "db">;
  clock: Clock;
}

const querySchema = z.strictObject({ ...pageQuery, q: z.optional(z.string().check(z.maxLength(200, "too_long"), z.regex(TEXT_PATTERN, "invalid_characters"))), removed: z.optional(z.enum(["true", "false"])) });
const cursorSchema = z.tuple([z.string().check(z.maxLength(200), z.regex(TEXT_PATTERN)), z.uuid()]);

/** The customers' organisations, for the staff. Mounted behind the desk's gate, at `/v1/desk/sites/{siteKey}/organisations`. */
export function organisationRoutes({ database: { db }, clock }: OrganisationRoutesOptions): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/", async (c) => {
      const { q, removed, cursor, limit = PAGE_LIMIT } = parseInput(querySchema, c.req.query());
      const place = readCursor(cursorSchema, cursor);
      const after = place && { name: place[0], id: place[1] };
      const rows = await findOrganisations(db, c.var.site.id, { q, isRemoved: removed === "true", after, limit: limit + 1 });
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return c.json({ items, nextCursor: rows.length > limit && last ? writeCursor([last.name, last.id]) : null });
    })
    .post("/", async (c) => {
      const { name } = parseInput(newOrganisationSchema, await readJsonBody(c));
      return c.json(await createOrganisation(db, { siteId: c.var.site.id, ...changeOf(c) }, name), 201);
    })
    .get("/:organisationId", async (c) => c.json(await getOrganisation(db, keyOf(c))))
    .put("/:organisationId", async (c) => {
      const { name } = parseInput(newOrganisationSchema, await readJsonBody(c));
      return c.json(await renameOrganisation(db, keyOf(c), changeOf(c), name));
    })
    .delete("/:organisationId", async (c) => {
      await removeOrganisation(db, keyOf(c), changeOf(c));
      return c.body(null, 204);
    })
    .put("/:organisationId/members", async (c) => {
      const input = parseInput(organisationMemberInputSchema, await readJsonBody(c));
      return c.json(await setMember(db, keyOf(c), changeOf(c), input));
    })
    .delete("/:organisationId/members/:memberId", async (c) =>
      c.json(await removeMember(db, keyOf(c), changeOf(c), uuidOf(c.req.param("memberId")))),
    );

  function changeOf(c: Context<AppEnv>): { by: string; now: Date } {
    return { by: c.var.staff.name, now: clock() };
  }
}

function keyOf(c: Context<AppEnv>): OrganisationKey {
  return { siteId: c.var.site.id, id: uuidOf(c.req.param("organisationId")) };
}

/** What stands in an address may be anything; the database takes nothing but ids. */
function uuidOf(text: string | undefined): string {
  if (!z.safeParse(z.uuid(), text).success || text === undefined) throw new ProblemError("resource_not_found");
  return text;
}
