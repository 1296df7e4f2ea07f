import { html, nothing, type TemplateResult } from "lit";
import type { Site } from "@heed/core";
import { forgetCase, readKeptCases } from "../kept-cases/kept-cases.ts";
import { msg } from "../localization/msg.ts";
import type { Filing } from "./portal-view.ts";
import type { Portal } from "./portal.ts";
import { renderDoor } from "./render-door.ts";
import { skeleton } from "./render-doors.ts";
import { ViewElements } from "./view-elements.ts";

interface Place {
  portal: Portal;
  elements: ViewElements;
  site: Site;
  /** Cases that were kept on this device while they were on view. */
  remembered: Set<string>;
}

/** What is behind the doors. Loaded with the first step towards one. */
export class Places {
  readonly #portal: Portal;
  readonly #elements: ViewElements;
  readonly #remembered = new Set<string>();

  constructor(portal: Portal) {
    this.#portal = portal;
    this.#elements = new ViewElements(portal);
  }

  /** What belongs to the view, below its heading. */
  render(site: Site): unknown {
    const portal = this.#portal;
    const place = { portal, elements: this.#elements, site, remembered: this.#remembered };
    const { view } = portal;
    switch (view.at) {
      case "file":
        return view.kind && renderFiling(place, view.kind);
      case "cases":
        return renderCases(place);
      case "case":
        return renderCase(place, view.reference);
      case "proposals":
        return renderProposals(place);
      case "surveys":
        return renderSurveys(place);
      case "commitments":
        return this.#elements.get("commitments") ?? skeleton();
      default:
        return nothing;
    }
  }

  /** Another view: whoever comes to open a case finds two empty fields. */
  leave(): void {
    this.#elements.drop("case-tracker");
  }

  /** Nothing is seen any more, or heard, of cases that were opened as whoever was signed in. */
  forgetAccount(): void {
    this.#elements.dropOpenedByToken();
  }
}

function renderFiling({ portal, elements, site }: Place, kind: Filing): unknown {
  const { linkBase } = portal;
  if (kind === "proposal") return elements.get("proposal-form", { site, linkTo: proposalLinks(portal) }) ?? skeleton();
  const trackerUrl = linkBase === undefined ? location.pathname + location.search : portal.href({ at: "case" });
  return elements.get(`${kind}-form`, { site, trackerUrl }) ?? skeleton();
}

/** The board's own addresses, below its page or in the fragment. */
function proposalLinks(portal: Portal): (id: string) => string {
  const base = portal.linkBase === undefined ? "#proposal" : portal.href({ at: "proposals" });
  return (id) => `${base}/${encodeURIComponent(id)}`;
}

function renderProposals({ portal, elements, site }: Place): unknown {
  const { routing, linkBase, boardView } = portal;
  const view = boardView && { view: boardView };
  portal.boardView = undefined;
  const properties = { site, routing, linkBase: linkBase === undefined ? undefined : portal.href({ at: "proposals" }), ...view };
  return elements.get("proposal-board", properties) ?? skeleton();
}

function renderCase({ portal, elements, remembered }: Place, reference: string | undefined): unknown {
  const { token, reading } = portal;
  const kept = readKeptCases(portal).cases.find((each) => each.reference === (reading ?? reference));
  const accessCode = portal.accessCodeOf(reference) ?? kept?.accessCode;
  // Signed out on this device meanwhile: by the page, or in another tab.
  const isOver = token && !portal.getToken && portal.account?.token !== token;
  if (isOver) elements.dropOpenedByToken();
  if (reference && !accessCode && (isOver || token === undefined)) {
    void portal.findToken();
    return skeleton();
  }
  if (kept) remembered.add(kept.reference);
  // Forgotten by the page, or in another tab: what comes must not have it kept again.
  else if (reading && remembered.has(reading)) portal.forgotten.add(reading);
  const remember = !portal.forgotten.has(reading ?? "");
  const keys = reference ? { reference, accessCode, token: accessCode ? undefined : (token ?? undefined) } : {};
  const tracker = elements.get("case-tracker", { ...keys, remember }, reference);
  return html`${tracker ?? skeleton()} ${kept && reading ? renderKept(portal, kept.reference) : nothing}`;
}

function renderCases({ portal, elements, site }: Place): unknown {
  const { getToken } = portal;
  const linkTo = (reference: string): string => portal.href({ at: "case", reference });
  const one = { at: "case" } as const;
  return html`${elements.get("case-list", { site, getToken, linkTo, noTitle: true }) ?? skeleton()}
    <p class="hint">
      ${msg("Do you have a reference and an access code?")}${" "}${renderDoor(portal, one, { className: "link", content: msg("Open the case with them") })}
    </p>`;
}

/** Those that wait for cases that were closed. */
function renderSurveys({ portal, elements }: Place): unknown {
  const { waiting } = portal;
  const cases = { at: "cases" } as const;
  if (!waiting) {
    void portal.findSurveys();
    return skeleton();
  }
  const surveys = waiting.map(({ surveyId, invitation, subject }) => {
    const survey = elements.get("survey", { invitation, source: "tracker" }, surveyId);
    survey?.setAttribute("survey-id", surveyId);
    return html`<section>
      <p class="hint">${msg("About your case")}: <bdi>${subject}</bdi></p>
      ${survey ?? skeleton()}
    </section>`;
  });
  return surveys.length > 0
    ? surveys
    : html`<div class="notice" part="notice">
        <p>${msg("No survey waits for you. Once one of your cases is closed, we may ask how it went.")}</p>
        ${renderDoor(portal, cases, { className: "link", content: msg("Your cases") })}
      </div>`;
}

/** Whoever shares the device can have it forgotten. */
function renderKept(portal: Portal, reference: string): TemplateResult {
  const forget = (): void => {
    portal.forgotten.add(reference);
    forgetCase(portal, reference);
  };
  return html`<p class="hint">
    ${msg("This device remembers the case, so that we can tell you of an answer here.")}
    <button class="link" @click=${forget}>${msg("Forget it on this device")}</button>
  </p>`;
}
