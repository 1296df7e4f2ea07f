import { msg, str } from "@lit/localize";
import type { StaffChange } from "@heed/contract/desk";
import { isPermitted } from "@heed/contract/desk-rules";
import type { DeskSiteApi, QueueItem, StaffMember } from "@heed/core/desk";

/** The cases of somebody that are not over yet, as far as they are counted. */
export interface OwnedCases {
  items: readonly QueueItem[];
  isMore: boolean;
}

const COUNTED = 100;

/** What of somebody's cases is not over; nothing is said where it cannot be known. */
export async function findOwnedCases(api: DeskSiteApi, { id }: StaffMember): Promise<OwnedCases | undefined> {
  try {
    const { items, nextCursor } = await api.cases.list({ owner: id, status: "open,answered", sort: "oldest", limit: COUNTED });
    return { items, isMore: nextCursor !== null };
  } catch {
    return undefined;
  }
}

/** How many cases go back to their teams with a change, in words; nothing where none does. */
export function goingBackInWords(member: StaffMember, change: StaffChange, owned: OwnedCases | undefined): string {
  if (!canLose(member, change)) return "";
  if (!owned) return msg("The open cases that they cannot act on any more go back to their teams.");
  const { role = member.role, teams = member.teams, isActive = true } = change;
  const count = owned.items.filter((item) => !staysTheirs({ role, teams, isActive }, item)).length;
  if (count === 0) return "";
  if (owned.isMore) return msg(str`At least ${count} of their open cases go back to their teams.`);
  return count === 1 ? msg("One of their open cases goes back to its team.") : msg(str`${count} of their open cases go back to their teams.`);
}

function canLose(member: StaffMember, { isActive, role, teams }: StaffChange): boolean {
  const leavesTeam = teams !== undefined && member.teams.some((team) => !teams.includes(team));
  return isActive === false || (role !== undefined && role !== member.role) || leavesTeam;
}

/** As the service decides it. */
function staysTheirs({ isActive, role, teams }: Pick<StaffMember, "role" | "teams" | "isActive">, item: QueueItem): boolean {
  if (!isActive || !isPermitted(role, "cases.handle")) return false;
  return role === "manager" || role === "admin" || (!item.isRestricted && teams.includes(item.team));
}
