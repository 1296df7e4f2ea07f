import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { SiteSettings } from "@heed/contract";
import { announce } from "../page/messages.ts";
import { freeId, renderId, renderOrderedList } from "./ordered-list.ts";
import { regionsOfChina } from "@heed/contract/desk-rules";
import type { SectionView } from "./section.ts";
import { renderTexts, textFor } from "./setting-fields.ts";

type Region = SiteSettings["regions"][number];
type Province = NonNullable<Region["children"]>[number];

/** Where customers are; teams and rules can go by it. */
export function renderRegions({ draft, locale }: SectionView): TemplateResult {
  const saved = new Set(idsOf(draft.saved.settings.regions));
  const newItem = () => ({ id: freeId("region", idsOf(draft.settings.regions)), label: {} });
  const { regions } = draft.settings;
  const missing = regionsOfChina(draft.settings.locales).filter(({ id }) => !regions.some((region) => region.id === id));
  const addPreset = ({ currentTarget }: Event) => {
    draft.write("/regions", [...regions, ...missing]);
    announce(currentTarget as HTMLElement, msg(str`${missing.length} regions added.`));
  };
  return html`
    <p class="muted">${msg("Customers are asked for their region where there is one here. Rules can send their cases by it.")}</p>
    ${missing.length > 0
      ? html`<p class="edit-only">
          <button type="button" class="button" @click=${addPreset}>${msg("Add the seven regions of China, with their provinces")}</button>
        </p>`
      : nothing}
    ${renderOrderedList<Region>(draft, {
      pointer: "/regions",
      titleOf: ({ label }) => textFor(label, locale),
      aboutOf: ({ children = [] }) => (children.length > 0 ? msg(str`${children.length} below`) : nothing),
      renderItem: ({ id }, pointer) => html`
        ${renderTexts(draft, { pointer: `${pointer}/label`, label: msg("Label") })}
        ${renderId(draft, { pointer: `${pointer}/id`, isSaved: saved.has(id) })}
        <h3 class="minor">${msg("Provinces, cities or districts")}</h3>
        ${renderOrderedList<Province>(draft, {
          pointer: `${pointer}/children`,
          isFlat: true,
          titleOf: ({ label }) => textFor(label, locale),
          renderItem: (province, place) => html`
            ${renderTexts(draft, { pointer: `${place}/label`, label: msg("Label") })}
            ${renderId(draft, { pointer: `${place}/id`, isSaved: saved.has(province.id) })}
          `,
          addText: msg("Add one below"),
          newItem,
        })}
      `,
      addText: msg("Add a region"),
      newItem,
      emptyText: msg("There are no regions: customers are not asked."),
    })}
  `;
}

function idsOf(regions: SiteSettings["regions"]): string[] {
  return regions.flatMap(({ id, children = [] }) => [id, ...children.map((child) => child.id)]);
}
