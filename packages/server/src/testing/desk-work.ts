import type { DeskAction, DeskCase } from "@heed/contract/desk";
import { expect } from "vitest";
import type { TestStaff } from "./test-staff.ts";

type Filed = Pick<DeskCase, "reference">;

/** A case as somebody of the staff reads it. */
export async function readAtDesk(staff: TestStaff, { reference }: Filed): Promise<DeskCase> {
  const response = await staff.request(`/cases/${reference}`);
  expect(response.status).toBe(200);
  return (await response.json()) as DeskCase;
}

/** Does something to a case as it stands now, whatever comes of it; a version in the input goes before. */
export async function tryAtDesk(staff: TestStaff, filed: Filed, action: DeskAction, input: object = {}): Promise<Response> {
  const response = await staff.request(`/cases/${filed.reference}`);
  const { version = 1 } = (await response.json()) as Partial<DeskCase>;
  return staff.post(`/cases/${filed.reference}/actions/${action}`, { version, ...input });
}

/** Does something to a case that can be done to it. */
export async function actAtDesk(staff: TestStaff, filed: Filed, action: DeskAction, input: object = {}): Promise<DeskCase> {
  const response = await tryAtDesk(staff, filed, action, input);
  expect(await response.clone().text()).not.toContain("urn:heed:problem");
  expect(response.status).toBe(200);
  return (await response.json()) as DeskCase;
}

/** The types of the events of a case, oldest first. */
export function typesOf({ timeline }: Pick<DeskCase, "timeline">): string[] {
  return timeline.map(({ type }) => type);
}
