import type { NewInvitation } from "@heed/contract/desk";
import { Hono } from "hono";
import { readJsonBody, type AppEnv } from "../http/index.ts";
import { invite, listInvitations, withdrawInvitation, type InvitationDependencies } from "./invitations.ts";
import { makeMemberResetLink } from "./password-reset-links.ts";
import { changeMember, listMembers, signOutMember } from "./members.ts";

/** Who works at a site, and who has been invited. Mounted below `/v1/desk/sites/{siteKey}`, behind the gate. */
export function staffRoutes(dependencies: InvitationDependencies): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/staff", async (c) => c.json({ items: await listMembers(dependencies, c.var.site.id) }))
    .patch("/staff/:staffId", async (c) => {
      const input = await readJsonBody(c);
      const { site, staff } = c.var;
      return c.json(await changeMember(dependencies, { site, id: c.req.param("staffId"), input, by: staff }));
    })
    .post("/staff/:staffId/sign-out", async (c) => {
      await signOutMember(dependencies, c.var.site.id, c.req.param("staffId"));
      return c.body(null, 204);
    })
    .post("/staff/:staffId/password-reset", async (c) => {
      const { site, staff } = c.var;
      const id = c.req.param("staffId");
      const made = await makeMemberResetLink(dependencies, { siteId: site.id, id });
      c.var.logger.info({ siteId: site.id, staffId: id, by: staff.id }, "a link for a new password was made");
      return c.json(made, 201);
    })
    .get("/invitations", async (c) => c.json({ items: await listInvitations(dependencies, c.var.site.id) }))
    .post("/invitations", async (c) => {
      // Checked against its schema where it is used.
      const input = (await readJsonBody(c)) as NewInvitation;
      const { site, staff } = c.var;
      return c.json(await invite(dependencies, { site, input, invitedBy: staff.name }), 201);
    })
    .delete("/invitations/:invitationId", async (c) => {
      await withdrawInvitation(dependencies, c.var.site.id, c.req.param("invitationId"));
      return c.body(null, 204);
    });
}
