import * as z from "zod/mini";
import { deskRoute, type DeskRoute } from "./desk-route.ts";
import { identityKeyListSchema, identityKeySchema, newIdentityKeySchema } from "./identity-keys.ts";
import {
  newOrganisationSchema,
  organisationMemberInputSchema,
  organisationPageSchema,
  organisationSchema,
} from "./organisations.ts";
import { pageQuery } from "./page.ts";

const AT_SITE = "/v1/desk/sites/{siteKey}";
const ORGANISATION = `${AT_SITE}/organisations/{organisationId}`;
const IDENTITY_KEYS = `${AT_SITE}/identity-keys`;

/** What stands behind customers' accounts: their organisations, and the keys of the company's own sign-in. */
export const accountDeskRoutes: readonly DeskRoute[] = [
  deskRoute({
    method: "get",
    path: `${AT_SITE}/organisations`,
    operationId: "listOrganisations",
    summary: "The customers' organisations by name",
    permission: "customers.read",
    query: z.strictObject({ ...pageQuery, q: z.optional(z.string().check(z.maxLength(200))), removed: z.optional(z.enum(["true", "false"])) }),
    answer: ["OrganisationPage", organisationPageSchema],
  }),
  deskRoute({
    method: "post",
    path: `${AT_SITE}/organisations`,
    operationId: "createOrganisation",
    summary: "Create an organisation",
    permission: "organisations.edit",
    body: newOrganisationSchema,
    status: 201,
    answer: ["Organisation", organisationSchema],
    problems: ["name_taken"],
  }),
  deskRoute({
    method: "get",
    path: ORGANISATION,
    operationId: "getOrganisation",
    summary: "An organisation with its members and what was done to it",
    permission: "customers.read",
    answer: ["Organisation", organisationSchema],
    problems: ["resource_not_found"],
  }),
  deskRoute({
    method: "put",
    path: ORGANISATION,
    operationId: "renameOrganisation",
    summary: "Rename an organisation",
    permission: "organisations.edit",
    body: newOrganisationSchema,
    answer: ["Organisation", organisationSchema],
    problems: ["resource_not_found", "name_taken"],
  }),
  deskRoute({
    method: "delete",
    path: ORGANISATION,
    operationId: "removeOrganisation",
    summary: "Remove an organisation; its people's cases stay theirs alone, and what was done to it is kept",
    permission: "organisations.edit",
    problems: ["resource_not_found"],
  }),
  deskRoute({
    method: "put",
    path: `${ORGANISATION}/members`,
    operationId: "setOrganisationMember",
    summary: "Add a member by e-mail address, or give one another role",
    permission: "organisations.edit",
    body: organisationMemberInputSchema,
    answer: ["Organisation", organisationSchema],
    problems: ["resource_not_found"],
  }),
  deskRoute({
    method: "delete",
    path: `${ORGANISATION}/members/{memberId}`,
    operationId: "removeOrganisationMember",
    summary: "Remove a member; the others' cases open to them no more",
    permission: "organisations.edit",
    answer: ["Organisation", organisationSchema],
    problems: ["resource_not_found"],
  }),
  deskRoute({
    method: "get",
    path: IDENTITY_KEYS,
    operationId: "listIdentityKeys",
    summary: "The keys by which the company's own site says who its customers are; secrets are not shown",
    permission: "settings.read",
    answer: ["IdentityKeyList", identityKeyListSchema],
  }),
  deskRoute({
    method: "post",
    path: IDENTITY_KEYS,
    operationId: "addIdentityKey",
    summary: "Add a key; it counts at once, and its secret is not shown again",
    permission: "identity.edit",
    body: newIdentityKeySchema,
    status: 201,
    answer: ["IdentityKey", identityKeySchema],
    problems: ["name_taken"],
  }),
  deskRoute({
    method: "delete",
    path: `${IDENTITY_KEYS}/{keyId}`,
    operationId: "removeIdentityKey",
    summary: "Remove a key: what it signs counts no more; who is signed in stays so",
    permission: "identity.edit",
    problems: ["resource_not_found"],
  }),
];
