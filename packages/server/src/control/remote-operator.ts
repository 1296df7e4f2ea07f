import { request } from "node:http";
import type { Case } from "@heed/contract";
import type { MadeInvitation, PasswordResetLink, StaffMember } from "@heed/contract/desk";
import type { FieldProblem, ProblemCode } from "@heed/contract/rules";
import type { DataDirHolder } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import { SiteKeyTakenError } from "../site/index.ts";
import type { StaffOverview } from "../staff/index.ts";
import type { Operator } from "./operator.ts";

type ControlAddress = NonNullable<DataDirHolder["control"]>;

/** What the control server of the same version answers. */
interface Refusal {
  problem?: { code: ProblemCode; detail?: string; errors: FieldProblem[] };
  takenKey?: string;
}

/** Hands the commands to the process that holds the data folder. */
export function createRemoteOperator(control: ControlAddress): Operator {
  return {
    async createSite(newSite) {
      await send(control, "POST", "/sites", newSite);
    },
    async getOnlySiteKey() {
      const answer = await send(control, "GET", "/only-site-key");
      return (answer as { key: string | null }).key;
    },
    async listOrigins(siteKey) {
      return (await send(control, "POST", "/origin-list", { siteKey })) as string[];
    },
    async actOnCase(command) {
      return (await send(control, "POST", "/case-actions", command)) as Case;
    },
    async inviteStaff(command) {
      return (await send(control, "POST", "/staff-invitations", command)) as MadeInvitation;
    },
    async listStaff(siteKey) {
      return (await send(control, "POST", "/staff-list", { siteKey })) as StaffOverview;
    },
    async removeStaff(command) {
      return (await send(control, "POST", "/staff-removals", command)) as StaffMember;
    },
    async resetStaffPassword(email) {
      return (await send(control, "POST", "/staff-password-resets", { email })) as PasswordResetLink;
    },
    async close() {},
  };
}

async function send(control: ControlAddress, method: string, path: string, body?: unknown): Promise<unknown> {
  const { status, text } = await exchange(control, { method, path, body: body === undefined ? "" : JSON.stringify(body) });
  const answer: unknown = text === "" ? null : JSON.parse(text);
  if (status < 300) return answer;
  const { problem, takenKey } = (answer ?? {}) as Refusal;
  if (takenKey !== undefined) throw new SiteKeyTakenError(takenKey);
  if (problem) {
    const { code, detail, errors } = problem;
    throw new ProblemError(code, { errors, ...(detail !== undefined && { detail }) });
  }
  throw new Error(`The running service could not do it (${status}). Its log says why.`);
}

/** `fetch` cannot go to a socket that is a file. */
function exchange(
  { address, token }: ControlAddress,
  { method, path, body }: { method: string; path: string; body: string },
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
    const outgoing = request({ socketPath: address, method, path, headers }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("end", () =>
        resolve({ status: incoming.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") }),
      );
      incoming.on("error", reject);
    });
    outgoing.on("error", (cause) => {
      reject(new Error("The process that holds the data folder does not take commands. Is it stopping?", { cause }));
    });
    outgoing.end(body);
  });
}
