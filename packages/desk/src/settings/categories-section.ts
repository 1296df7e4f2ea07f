import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { SiteSettings } from "@heed/contract";
import { kindOptions, namesOf } from "./choices.ts";
import { freeId, renderId, renderOrderedList } from "./ordered-list.ts";
import type { SectionView } from "./section.ts";
import { renderChoices, renderTexts, renderTick, textFor } from "./setting-fields.ts";

type Category = SiteSettings["categories"][number];
type ChildCategory = NonNullable<Category["children"]>[number];

/** What cases are about, in two levels. */
export function renderCategories({ draft, locale }: SectionView): TemplateResult {
  const saved = new Set(idsOf(draft.saved.settings.categories));
  const newItem = () => ({ id: freeId("category", idsOf(draft.settings.categories)), label: {} });
  const renderChild = ({ id }: ChildCategory, pointer: string) => html`
    ${renderTexts(draft, { pointer: `${pointer}/label`, label: msg("Label") })}
    ${renderId(draft, { pointer: `${pointer}/id`, isSaved: saved.has(id) })}
  `;
  return html`
    <p class="muted">${msg("Customers choose one of these, in this order. Below each there can be a second level.")}</p>
    ${renderOrderedList<Category>(draft, {
      pointer: "/categories",
      isNeeded: true,
      titleOf: ({ label }) => textFor(label, locale),
      aboutOf: (category) => renderAbout(category, locale),
      renderItem: ({ id }, pointer) => html`
        ${renderTexts(draft, { pointer: `${pointer}/label`, label: msg("Label") })}
        ${renderId(draft, { pointer: `${pointer}/id`, isSaved: saved.has(id) })}
        ${renderChoices(draft, {
          pointer: `${pointer}/kinds`,
          label: msg("Only for"),
          hint: msg("Without a choice it is for everything that can be filed."),
          options: kindOptions(),
        })}
        ${renderTick(draft, {
          pointer: `${pointer}/concernsStaff`,
          label: msg("It is about a member of staff"),
          hint: msg("Such a case is never shown to the person it concerns. Until a manager has said who that is, only managers, inspectors and admins see it."),
        })}
        <h3 class="minor">${msg("Second level")}</h3>
        ${renderOrderedList<ChildCategory>(draft, {
          pointer: `${pointer}/children`,
          isFlat: true,
          titleOf: ({ label }) => textFor(label, locale),
          renderItem: renderChild,
          addText: msg("Add one below"),
          newItem,
        })}
      `,
      addText: msg("Add a category"),
      newItem,
    })}
  `;
}

function renderAbout({ kinds, concernsStaff, children = [] }: Category, locale: string): unknown {
  return [
    concernsStaff ? html`<span class="tag">${msg("about staff")}</span>` : nothing,
    kinds ? html`<span>${namesOf(kinds, kindOptions(), locale)}</span>` : nothing,
    children.length > 0 ? html`<span>${msg(str`${children.length} below`)}</span>` : nothing,
  ];
}

function idsOf(categories: SiteSettings["categories"]): string[] {
  return categories.flatMap(({ id, children = [] }) => [id, ...children.map((child) => child.id)]);
}
