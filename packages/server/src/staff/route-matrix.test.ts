import { randomUUID } from "node:crypto";
import { deskRoutes, staffRoles, type DeskRoute, type StaffRole } from "@heed/contract/desk";
import { describe, expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, PUBLIC_URL } from "../testing/test-site.ts";
import { createTestStaff, type TestStaff } from "../testing/test-staff.ts";

const everyone: readonly StaffRole[] = ["agent", "reviewer", "supervisor", "manager", "inspector", "admin"];
const caseReaders: readonly StaffRole[] = ["agent", "supervisor", "manager", "inspector", "admin"];
const caseHandlers: readonly StaffRole[] = ["agent", "supervisor", "manager", "admin"];
const leaders: readonly StaffRole[] = ["supervisor", "manager", "admin"];
const overseers: readonly StaffRole[] = ["supervisor", "manager", "inspector", "admin"];
const proposalFilers: readonly StaffRole[] = ["agent", "reviewer", "supervisor", "manager", "admin"];
const reviewers: readonly StaffRole[] = ["reviewer", "supervisor", "manager", "admin"];

/**
 * Who may call what, written out by hand: the contract's own table is what is tested here. A route that is
 * new in the contract fails until somebody has thought about its row.
 */
const matrix: Readonly<Record<string, readonly StaffRole[] | "anyone" | "signed_in">> = {
  getSignInMethods: "anyone",
  signIn: "anyone",
  signInWithOpenIdConnect: "anyone",
  finishOpenIdConnect: "anyone",
  lookUpInvitation: "anyone",
  acceptInvitation: "anyone",
  requestPasswordReset: "anyone",
  completePasswordReset: "anyone",
  getSession: "signed_in",
  signOut: "signed_in",
  signOutEverywhere: "signed_in",
  changePassword: "signed_in",
  getDeskSite: everyone,
  listNotifications: everyone,
  readNotifications: everyone,
  watchDesk: everyone,
  getSettings: overseers,
  previewSettings: overseers,
  listConsentVersions: overseers,
  tryRouting: overseers,
  changeSettings: ["manager", "admin"],
  getDeskNotice: overseers,
  publishNotice: ["manager", "admin"],
  takeNoticeDown: ["manager", "admin"],
  checkPage: ["manager", "admin"],
  listTemplates: caseReaders,
  addTemplate: leaders,
  changeTemplate: leaders,
  deleteTemplate: leaders,
  listStaff: overseers,
  listInvitations: overseers,
  changeStaff: ["admin"],
  signOutStaff: ["admin"],
  makePasswordResetLink: ["admin"],
  inviteStaff: ["admin"],
  withdrawInvitation: ["admin"],
  listCases: caseReaders,
  countCases: caseReaders,
  listViews: caseReaders,
  saveView: caseReaders,
  changeView: caseReaders,
  deleteView: caseReaders,
  getDeskCase: caseReaders,
  tellPresence: caseReaders,
  getCustomer: caseReaders,
  changeCustomer: leaders,
  assignCases: leaders,
  fileCaseForCustomer: caseHandlers,
  desk_take: caseHandlers,
  desk_assign: leaders,
  desk_hand_over: caseHandlers,
  desk_acknowledge: caseHandlers,
  desk_investigate: caseHandlers,
  desk_ask: caseHandlers,
  desk_inform: caseHandlers,
  desk_resume: caseHandlers,
  desk_answer: caseHandlers,
  desk_note: caseReaders,
  desk_set_severity: caseHandlers,
  desk_escalate: caseHandlers,
  desk_merge: caseHandlers,
  desk_link: caseHandlers,
  desk_unlink: caseHandlers,
  desk_concern: ["manager", "inspector", "admin"],
  desk_conclude: caseHandlers,
  desk_lapse: ["supervisor", "manager", "admin"],
  listSurveys: overseers,
  addSurvey: ["manager", "admin"],
  previewSurvey: overseers,
  listFollowUps: overseers,
  finishFollowUp: leaders,
  getDeskSurvey: overseers,
  changeSurvey: ["manager", "admin"],
  deleteSurvey: ["manager", "admin"],
  publishSurvey: ["manager", "admin"],
  pauseSurvey: ["manager", "admin"],
  resumeSurvey: ["manager", "admin"],
  closeSurvey: ["manager", "admin"],
  cloneSurvey: ["manager", "admin"],
  getSurveyResults: overseers,
  listSurveyTexts: overseers,
  exportResponses: overseers,
  listDeskProposals: everyone,
  getDeskProposal: everyone,
  exportProposals: everyone,
  addProposalNote: everyone,
  listDeskComments: everyone,
  listProposalComments: everyone,
  listCaseProposals: caseReaders,
  fileProposal: proposalFilers,
  linkProposal: proposalFilers,
  unlinkProposal: proposalFilers,
  openProposalCase: proposalFilers,
  changeProposal: reviewers,
  reviewProposal: reviewers,
  publishProposal: reviewers,
  confirmProposal: reviewers,
  evaluateProposal: reviewers,
  scoreProposal: reviewers,
  declineProposal: reviewers,
  mergeProposal: reviewers,
  addStaffComment: reviewers,
  setCommentState: reviewers,
  planProposal: leaders,
  startProposal: leaders,
  finishProposal: leaders,
  setReward: leaders,
  listOrganisations: caseReaders,
  createOrganisation: ["manager", "admin"],
  getOrganisation: caseReaders,
  renameOrganisation: ["manager", "admin"],
  removeOrganisation: ["manager", "admin"],
  setOrganisationMember: ["manager", "admin"],
  removeOrganisationMember: ["manager", "admin"],
  listIdentityKeys: overseers,
  addIdentityKey: ["admin"],
  removeIdentityKey: ["admin"],
};

const database = await openTestDatabase();
/** A company with a sign-in of its own, which is away. */
const openIdConnect = { issuer: "http://127.0.0.1:9", clientId: "heed", clientSecret: "secret", label: "Shop" };
const site = await createTestSite(database, { openIdConnect });
const filed = await site.file();
const teams = ["service"];
const staffOf = new Map<StaffRole, TestStaff>();
for (const role of staffRoles) staffOf.set(role, await createTestStaff(database, site, { role, teams }));

const siteRoutes = deskRoutes.filter(({ path }) => path.includes("{siteKey}"));

interface Answer {
  status: number;
  code: string | null;
  body: string;
}

/** Calls a route with nothing in the body and ids of nothing but the one case: who is let through learns of that. */
async function call({ method, path }: Pick<DeskRoute, "method" | "path">, cookie: string, siteKey = site.key): Promise<Answer> {
  const ids: Readonly<Record<string, string>> = { siteKey, reference: filed.reference };
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? randomUUID());
  const hasBody = method !== "get" && method !== "delete";
  const response = await site.app.fetch(
    new Request(`${PUBLIC_URL}${address}`, {
      method: method.toUpperCase(),
      headers: { Origin: PUBLIC_URL, ...(cookie && { Cookie: cookie }), ...(hasBody && { "Content-Type": "application/json" }) },
      ...(hasBody && { body: "{}" }),
    }),
  );
  if (response.headers.get("Content-Type")?.startsWith("text/event-stream")) {
    await response.body?.cancel();
    return { status: response.status, code: null, body: "" };
  }
  const body = await response.text();
  const isProblem = response.headers.get("Content-Type") === "application/problem+json";
  return { status: response.status, code: isProblem ? (JSON.parse(body) as { code: string }).code : null, body };
}

async function answersOf(routes: readonly DeskRoute[], cookie: string, siteKey?: string) {
  const answers: Record<string, string | number> = {};
  for (const route of routes) {
    const { status, code } = await call(route, cookie, siteKey);
    answers[route.operationId] = code ?? status;
  }
  return answers;
}

function all(routes: readonly DeskRoute[], answer: string): Record<string, string> {
  return Object.fromEntries(routes.map(({ operationId }) => [operationId, answer]));
}

function rolesFor({ operationId }: DeskRoute): readonly StaffRole[] {
  const roles = matrix[operationId];
  return roles === undefined || typeof roles === "string" ? [] : roles;
}

/** What an answer says to somebody who is not let through, or to whom nobody has listened. */
const refusals = new Set(["sign_in_required", "permission_denied", "cross_site_request", "site_not_found", "method_not_allowed", "route_not_found", "internal_error"]);

function isRefusal({ status, code }: Answer): boolean {
  return status === 405 || status >= 500 || (code !== null && refusals.has(code));
}

describe("the routes of the desk", () => {
  it("stand in the matrix, each of them and nothing else", () => {
    expect(Object.keys(matrix).toSorted()).toEqual(deskRoutes.map(({ operationId }) => operationId).toSorted());
  });

  it("of a site are for roles, and the others for nobody in particular", () => {
    const forRoles = deskRoutes.filter(({ operationId }) => typeof matrix[operationId] !== "string");
    expect(forRoles.map(({ operationId }) => operationId)).toEqual(siteRoutes.map(({ operationId }) => operationId));
  });

  it.each(staffRoles)("refuse what is not for a member of staff who is %s", async (role) => {
    const forbidden = siteRoutes.filter((route) => !rolesFor(route).includes(role));
    expect(await answersOf(forbidden, staffOf.get(role)?.cookie ?? "")).toEqual(all(forbidden, "permission_denied"));
  });

  it.each(staffRoles)("let %s through to everything else", async (role) => {
    const allowed = siteRoutes.filter((route) => rolesFor(route).includes(role));
    expect(allowed).not.toEqual([]);
    const refused: Record<string, string | number> = {};
    for (const route of allowed) {
      const answer = await call(route, staffOf.get(role)?.cookie ?? "");
      if (isRefusal(answer)) refused[route.operationId] = answer.code ?? answer.status;
    }
    expect(refused).toEqual({});
  });

  it("ask everybody to sign in first", async () => {
    const closed = deskRoutes.filter(({ operationId }) => matrix[operationId] !== "anyone");
    expect(await answersOf(closed, "")).toEqual(all(closed, "sign_in_required"));
    expect(await answersOf(closed, "heed_session=made.up")).toEqual(all(closed, "sign_in_required"));
  });

  it("of a site are, for staff of another one, those of a site that never was", async () => {
    const elsewhere = await createTestSite(database, { app: site.app });
    const stranger = await createTestStaff(database, elsewhere, { role: "admin", teams });
    for (const route of siteRoutes) {
      const answer = await call(route, stranger.cookie);
      expect([route.operationId, answer.code]).toEqual([route.operationId, "site_not_found"]);
      expect(answer).toEqual(await call(route, stranger.cookie, "never-was"));
    }
  });

  it("of a site are closed to who worked there before", async () => {
    const former = await createTestStaff(database, site, { role: "admin", teams });
    await database.db.updateTable("staff_members").set({ is_active: false }).where("id", "=", former.id).execute();
    expect(await answersOf(siteRoutes, former.cookie)).toEqual(all(siteRoutes, "site_not_found"));
  });

  it("without a site let everybody in who has signed in, whatever they are", async () => {
    const routes = deskRoutes.filter(({ operationId }) => matrix[operationId] === "signed_in");
    for (const role of staffRoles) {
      for (const route of routes) {
        const somebody = await createTestStaff(database, site, { role });
        const answer = await call(route, somebody.cookie);
        expect([role, route.operationId, isRefusal(answer), answer.status === 401]).toEqual([role, route.operationId, false, false]);
      }
    }
  });

  it("for anyone ask for no session", async () => {
    const routes = deskRoutes.filter(({ operationId }) => matrix[operationId] === "anyone");
    for (const route of routes) {
      const answer = await call(route, "");
      expect([route.operationId, isRefusal(answer)]).toEqual([route.operationId, false]);
    }
  });

  it("refuse what changes something when it comes from another site's page, whoever is signed in", async () => {
    const { cookie = "" } = staffOf.get("admin") ?? {};
    for (const { method, path, operationId } of deskRoutes.filter((route) => route.method !== "get")) {
      const address = path.replace("{siteKey}", site.key).replace("{reference}", filed.reference).replaceAll(/\{\w+\}/g, randomUUID());
      const headers = { Cookie: cookie, Origin: "https://evil.example", "Content-Type": "application/json" };
      const response = await site.app.fetch(new Request(`${PUBLIC_URL}${address}`, { method: method.toUpperCase(), headers }));
      expect([operationId, ((await response.json()) as { code: string }).code]).toEqual([operationId, "cross_site_request"]);
    }
  });
});

describe("an address of the desk that the contract does not have", () => {
  it("is not there, whoever asks", async () => {
    const { request, post } = staffOf.get("admin") ?? (await createTestStaff(database, site, { role: "admin" }));
    for (const path of ["/secrets", "/cases/", "/staff/1/2/3", "//staff", "/cases/x/actions/delete"]) {
      expect([path, ((await (await request(path)).json()) as { code: string }).code]).toEqual([path, "route_not_found"]);
    }
    const response = await post("/staff", {});
    expect([response.status, response.headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
  });
});
