import { html, nothing, type TemplateResult } from "lit";
import type { Site } from "@heed/core";
import { msg } from "../localization/msg.ts";
import { offeredFilings, offeredPlaces, viewInWords } from "./offers.ts";
import type { PortalView } from "./portal-view.ts";
import type { Portal } from "./portal.ts";
import { renderDoor } from "./render-door.ts";

/** What can be chosen: what the front desk begins with, and what can be filed. Undefined where the view is a place of its own. */
export function renderDoors(portal: Portal, site: Site): TemplateResult | undefined {
  const { view } = portal;
  if (view.at === "start") return renderStart(portal, site);
  return view.at === "file" && !view.kind ? renderChoices(portal, filingsAt(site)) : undefined;
}

/** In the place of what is on its way. */
export function skeleton(): TemplateResult {
  return html`<div class="skeleton" aria-busy="true"></div>`;
}

function filingsAt(site: Site): PortalView[] {
  return offeredFilings(site).map((kind) => ({ at: "file", kind }));
}

function renderStart(portal: Portal, site: Site): TemplateResult {
  return html`<slot name="intro"></slot>
    ${renderChoices(portal, filingsAt(site))}
    <h3 id="more">${msg("For you")}</h3>
    ${renderChoices(portal, offeredPlaces(site), "quiet")}`;
}

function renderChoices(portal: Portal, views: readonly PortalView[], className = ""): TemplateResult {
  return html`<ul part="choices" class=${className} aria-labelledby=${className ? "more" : nothing}>
    ${views.map((view) => {
      const [title, hint] = viewInWords(view);
      return html`<li>
        ${renderDoor(portal, view, {
          className: "choice",
          content: html`<span><b>${title}</b> <span class="hint">${hint}</span></span>
            <svg class="go" viewBox="0 0 24 24" aria-hidden="true"><path d="M9 5l7 7-7 7"></path></svg>`,
        })}
      </li>`;
    })}
  </ul>`;
}
