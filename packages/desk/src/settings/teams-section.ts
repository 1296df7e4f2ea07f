import { msg, str } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import type { SiteSettings } from "@heed/contract";
import { teamOptions } from "./choices.ts";
import { freeId, renderId, renderOrderedList } from "./ordered-list.ts";
import type { SectionView } from "./section.ts";
import { renderSelect, renderTexts, textFor } from "./setting-fields.ts";

type Team = SiteSettings["desk"]["teams"][number];
type Tier = SiteSettings["desk"]["tiers"][number];

/** Who handles cases together, and how customers are graded. Nothing of it is public. */
export function renderTeams({ draft, desk, locale }: SectionView): TemplateResult {
  const saved = draft.saved.settings.desk;
  const { teams, tiers } = draft.settings.desk;
  const membersOf = (id: string) => desk.data.staff.filter((member) => member.teams.includes(id)).length;
  return html`
    <h3>${msg("Teams")}</h3>
    <p class="muted">${msg("Every case is with one team. A team can go when it has no open case and nobody is in it.")}</p>
    ${renderOrderedList<Team>(draft, {
      pointer: "/desk/teams",
      isNeeded: true,
      titleOf: ({ name }) => textFor(name, locale),
      aboutOf: ({ id }) => (membersOf(id) === 1 ? msg("1 member") : msg(str`${membersOf(id)} members`)),
      renderItem: ({ id }, pointer) => html`
        ${renderTexts(draft, { pointer: `${pointer}/name`, label: msg("Name of the team") })}
        ${renderSelect(draft, {
          pointer: `${pointer}/assignment`,
          label: msg("How a case finds its owner"),
          options: [
            { value: "take", label: msg("Whoever takes it first") },
            { value: "least_open_work", label: msg("At once the one with the least open work") },
          ],
        })}
        ${renderId(draft, { pointer: `${pointer}/id`, isSaved: saved.teams.some((team) => team.id === id) })}
      `,
      addText: msg("Add a team"),
      newItem: () => ({ id: freeId("team", teams.map(({ id }) => id)), name: {}, assignment: "take" }),
    })}
    ${renderSelect(draft, {
      pointer: "/desk/defaultTeam",
      label: msg("Team for everything that no rule matches"),
      options: teamOptions(draft.settings, locale),
    })}
    <h3>${msg("Tiers of customers")}</h3>
    <p class="muted">${msg("The one served with most care first. Customers never see them.")}</p>
    ${renderOrderedList<Tier>(draft, {
      pointer: "/desk/tiers",
      isFlat: true,
      titleOf: ({ label }) => textFor(label, locale),
      renderItem: ({ id }, pointer) => html`
        ${renderTexts(draft, { pointer: `${pointer}/label`, label: msg("Label") })}
        ${renderId(draft, { pointer: `${pointer}/id`, isSaved: saved.tiers.some((tier) => tier.id === id) })}
      `,
      addText: msg("Add a tier"),
      newItem: () => ({ id: freeId("tier", tiers.map(({ id }) => id)), label: {} }),
      emptyText: msg("There are no tiers: all customers are served alike."),
    })}
  `;
}
