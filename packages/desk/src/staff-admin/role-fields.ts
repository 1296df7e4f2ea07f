import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { staffRoles } from "@heed/contract/desk-rules";
import type { StaffRole } from "@heed/core/desk";
import type { ChoiceField } from "@heed/widgets/choice-field";
import type { Desk } from "../page/desk-context.ts";
import { roleName } from "../page/role-names.ts";

interface RoleFields {
  desk: Desk;
  role: StaffRole;
  teams: readonly string[];
  change: (change: { role?: StaffRole; teams?: string[] }) => void;
  /** Why the role is fixed. */
  fixedBecause?: string;
}

/** What somebody may do, and with whom they do it. */
export function renderRoleFields({ desk, role, teams, change, fixedBecause }: RoleFields): TemplateResult {
  return html`
    <div>
      <label for="role">${msg("Role")}</label>
      <span class="select">
        <select
          id="role"
          class="box"
          aria-describedby="role-hint"
          ?disabled=${fixedBecause !== undefined}
          @change=${({ target }: Event) => change({ role: (target as HTMLSelectElement).value as StaffRole })}
        >
          ${staffRoles.map((each) => html`<option value=${each} .selected=${each === role}>${roleName(each)}</option>`)}
        </select>
      </span>
      <p class="hint" id="role-hint">${fixedBecause ?? roleText(role)}</p>
    </div>
    ${desk.data.teams.length === 0
      ? nothing
      : html`<heed-choice-field
          multiple
          .label=${msg("Teams")}
          .hint=${isBoundToTeams(role) ? msg("They see the cases of these teams, and those they own.") : msg("This role sees the cases of all teams it may see.")}
          .options=${desk.data.teams.map(({ id, name }) => ({ value: id, label: name }))}
          .value=${[...teams]}
          @input=${({ target }: Event) => change({ teams: [...(target as ChoiceField).value] })}
        ></heed-choice-field>`}
  `;
}

function isBoundToTeams(role: StaffRole): boolean {
  return role === "agent" || role === "supervisor";
}

function roleText(role: StaffRole): string {
  switch (role) {
    case "agent":
      return msg("Handles the cases of their teams.");
    case "reviewer":
      return msg("Reviews proposals; sees no cases.");
    case "supervisor":
      return msg("Handles and assigns the cases of their teams, answers what was escalated, writes templates.");
    case "manager":
      return msg("Sees all cases, answers what was escalated to the top, changes the settings.");
    case "inspector":
      return msg("Sees all cases and notes what is found; changes nothing.");
    case "admin":
      return msg("May do everything, and decides who works here.");
  }
}
