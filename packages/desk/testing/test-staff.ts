import type { StaffRole } from "@heed/contract/desk-rules";

export interface TestPerson {
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly teams: readonly string[];
}

/** Everybody's. */
export const PASSWORD = "many quiet herons";

/** Who works at the demo site in the tests: somebody of every role, and two agents of different teams. */
export const testStaff = {
  agent: { email: "mei@desk.example", name: "Lin Mei", role: "agent", teams: ["service"] },
  eastAgent: { email: "jun@desk.example", name: "Zhao Jun", role: "agent", teams: ["east"] },
  reviewer: { email: "ravi@desk.example", name: "Ravi Nair", role: "reviewer", teams: [] },
  supervisor: { email: "ines@desk.example", name: "Inês Prado", role: "supervisor", teams: ["service", "technical"] },
  manager: { email: "amara@desk.example", name: "Amara Cole", role: "manager", teams: [] },
  inspector: { email: "tove@desk.example", name: "Tove Berg", role: "inspector", teams: [] },
  admin: { email: "admin@desk.example", name: "Noor Haddad", role: "admin", teams: [] },
} as const satisfies Record<string, TestPerson>;

export type TestStaffName = keyof typeof testStaff;
