import { html, type TemplateResult } from "lit";
import type { PortalView } from "./portal-view.ts";
import type { Portal } from "./portal.ts";

/** What leads to another view: a link where views have addresses, otherwise a button. */
export function renderDoor(portal: Portal, view: PortalView, { className, content }: { className: "choice" | "back" | "link"; content: unknown }): TemplateResult {
  const hasAddress = portal.routing !== "none" || portal.linkBase !== undefined;
  return hasAddress
    ? html`<a part=${className} class=${className} href=${portal.href(view)} @click=${portal.followLink(view)}>${content}</a>`
    : html`<button part=${className} class=${className} @click=${() => portal.go(view)}>${content}</button>`;
}
