/** What somebody can be in an organisation: a member has their own cases, a lead reads and writes on all of them. */
export const organisationRoles = ["member", "lead"] as const;

export type OrganisationRole = (typeof organisationRoles)[number];
