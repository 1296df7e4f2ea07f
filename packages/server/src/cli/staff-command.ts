import type { StaffRole } from "@heed/contract/desk";
import { connectOperator } from "../control/index.ts";
import { isProblemError } from "../problems/index.ts";
import type { StaffOverview } from "../staff/index.ts";
import { UsageError, type CliContext } from "./cli-context.ts";
import { describeFieldProblem } from "./describe-problem.ts";
import { publicUrlOf } from "./environment.ts";

type Operator = Awaited<ReturnType<typeof connectOperator>>;

export interface StaffSiteOptions {
  site?: string;
}

export interface StaffInviteOptions extends StaffSiteOptions {
  role: StaffRole;
  team?: string[];
  name?: string;
}

/** `heed staff invite <email>`: prints the link, which nothing else ever shows again. */
export async function runStaffInvite(context: CliContext, email: string, options: StaffInviteOptions): Promise<void> {
  await atSite(context, options, async (operator, siteKey) => {
    const { role, team: teams, name } = options;
    const invitation = { email, role, ...(teams && { teams }), ...(name !== undefined && { name }) };
    const { link, expiresAt } = await operator.inviteStaff({ siteKey, invitation });
    context.print(`${email} can join ${siteKey} as ${role}, once, until ${expiresAt}:\n${link}`);
  });
}

/** `heed staff list` */
export async function runStaffList(context: CliContext, options: StaffSiteOptions): Promise<void> {
  await atSite(context, options, async (operator, siteKey) => {
    const lines = linesOf(await operator.listStaff(siteKey));
    context.print(lines.length > 0 ? lines.join("\n") : `Nobody works at ${siteKey} yet: heed staff invite <email> --role admin`);
  });
}

/** `heed staff remove <email>`: their sessions end with the next thing they ask for. */
export async function runStaffRemove(context: CliContext, email: string, options: StaffSiteOptions): Promise<void> {
  await atSite(context, options, async (operator, siteKey) => {
    await operator.removeStaff({ siteKey, email });
    context.print(`${email} has no access to ${siteKey} any more.`);
  });
}

/** `heed staff reset <email>`: prints the link, which nothing else ever shows again. */
export async function runStaffReset(context: CliContext, email: string): Promise<void> {
  const environment = context.environment();
  const operator = await connectOperator(environment.database, publicUrlOf(environment));
  try {
    const { link, expiresAt } = await operator.resetStaffPassword(email);
    context.print(`${email} can choose a new password, once, until ${expiresAt}:\n${link}`);
  } finally {
    await operator.close();
  }
}

async function atSite(
  context: CliContext,
  { site }: StaffSiteOptions,
  work: (operator: Operator, siteKey: string) => Promise<void>,
): Promise<void> {
  const environment = context.environment();
  const operator = await connectOperator(environment.database, publicUrlOf(environment));
  try {
    await work(operator, site ?? (await operator.getOnlySiteKey()) ?? "demo");
  } catch (error) {
    if (!isProblemError(error) || error.errors.length === 0) throw error;
    throw new UsageError(error.errors.map((problem) => `${flagOf(problem.path)} ${describeFieldProblem(problem)}`).join("\n"));
  } finally {
    await operator.close();
  }
}

function linesOf({ members, invitations }: StaffOverview): string[] {
  const teamsOf = (teams: readonly string[]) => (teams.length > 0 ? ` (${teams.join(", ")})` : "");
  return [
    ...members.map(({ email, name, role, teams, isActive }) => `${email}  ${name}  ${role}${teamsOf(teams)}${isActive ? "" : "  no access"}`),
    ...invitations.map(({ email, role, teams, expiresAt }) => `${email}  invited as ${role}${teamsOf(teams)} until ${expiresAt}`),
  ];
}

function flagOf(path: string): string {
  const [first = ""] = path.split("/").slice(1);
  if (first === "email") return "<email>";
  return first === "teams" ? "--team" : `--${first}`;
}
