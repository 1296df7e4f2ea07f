import type { NewOrganisation, Organisation, OrganisationMemberInput } from "@heed/contract/desk";
import { organisationPageShape, organisationShape } from "../generated/desk-answer-shapes.ts";
import type { Service } from "../http/index.ts";
import type { OrganisationPage } from "./desk-answers.ts";
import { change, read, segment, type DeskCallOptions } from "./desk-call.ts";

interface OrganisationsQuery extends DeskCallOptions {
  /** Looks in names and members' addresses; of those that were removed, in all that was done to them. */
  q?: string | undefined;
  /** Those that were removed, in place of those that are there. @default false */
  isRemoved?: boolean | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/**
 * Companies and households whose people are customers. Who leads one reads and writes on the cases of all its members.
 *
 * @example
 * ```ts
 * import { createDeskClient } from "@heed/core/desk";
 *
 * const { organisations } = createDeskClient({ baseUrl: location.origin }).site("demo");
 * const { id } = await organisations.create({ name: `Tea House ${Date.now()}` });
 * const { members } = await organisations.setMember(id, { email: "ada@example.org", role: "lead" });
 * console.log(members.map(({ email, role }) => `${email}: ${role}`));
 * ```
 */
export interface OrganisationsApi {
  /** A page of them by name. */
  list(query?: OrganisationsQuery): Promise<OrganisationPage>;
  /** One with its members, and what was done to it; also once it was removed. */
  get(organisationId: string, options?: DeskCallOptions): Promise<Organisation>;
  /** @throws {ProblemError} `name_taken` */
  create(organisation: NewOrganisation, options?: DeskCallOptions): Promise<Organisation>;
  /** @throws {ProblemError} `name_taken` */
  rename(organisationId: string, organisation: NewOrganisation, options?: DeskCallOptions): Promise<Organisation>;
  /** Removes it with its members; the cases stay with those who filed them, and what was done to it stays known. */
  remove(organisationId: string, options?: DeskCallOptions): Promise<void>;
  /** Adds somebody by e-mail address, or gives them another role. Nobody is told. */
  setMember(organisationId: string, member: OrganisationMemberInput, options?: DeskCallOptions): Promise<Organisation>;
  /** The others' cases open to them no more, from this moment on. */
  removeMember(organisationId: string, memberId: string, options?: DeskCallOptions): Promise<Organisation>;
}

export function createOrganisationsApi(service: Service): OrganisationsApi {
  const all = "/organisations";
  const path = (organisationId: string) => `${all}/${segment(organisationId)}`;
  const shape = organisationShape;
  return {
    async list({ signal, isRemoved, ...rest } = {}) {
      const query = { ...rest, removed: isRemoved ? "true" : undefined };
      return read(service, { purpose: "read the organisations", path: all, query, shape: organisationPageShape, signal });
    },
    async get(organisationId, { signal } = {}) {
      return read(service, { purpose: "read the organisation", path: path(organisationId), shape, signal });
    },
    async create(body, { signal } = {}) {
      return change(service, { purpose: "create the organisation", path: all, body, shape, signal });
    },
    async rename(organisationId, body, { signal } = {}) {
      return change(service, { purpose: "rename the organisation", method: "PUT", path: path(organisationId), body, shape, signal });
    },
    async remove(organisationId, { signal } = {}) {
      return change(service, { purpose: "remove the organisation", method: "DELETE", path: path(organisationId), signal });
    },
    async setMember(organisationId, body, { signal } = {}) {
      const purpose = "add the member";
      return change(service, { purpose, method: "PUT", path: `${path(organisationId)}/members`, body, shape, signal });
    },
    async removeMember(organisationId, memberId, { signal } = {}) {
      const purpose = "remove the member";
      return change(service, { purpose, method: "DELETE", path: `${path(organisationId)}/members/${segment(memberId)}`, shape, signal });
    },
  };
}
