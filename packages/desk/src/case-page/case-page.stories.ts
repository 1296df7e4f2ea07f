import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { showTextsIn } from "@heed/widgets/localization";
import { html, type TemplateResult } from "lit";
import { ProblemError, type DeskCase, type DeskSiteApi } from "@heed/core/desk";
import { storyCase } from "../../testing/story-case.ts";
import { storyDesk } from "../../testing/story-desk.ts";
import type { Desk } from "../page/desk-context.ts";
import "./case-page.ts";

const meta: Meta = {
  title: "Desk/Case",
  parameters: { layout: "fullscreen" },
  loaders: [async ({ globals }) => ({ locale: await showTextsIn(String(globals.locale)) })],
};
export default meta;

const never = () => new Promise<never>(() => undefined);

/** A desk with one case; steps are never answered: there is no service behind a story. */
function deskWith(get: () => Promise<DeskCase>): Desk {
  const desk = storyDesk();
  const viewers = [{ id: "ines", name: "Inês Prado", doing: "writing" as const }];
  const open: DeskSiteApi["cases"]["open"] = () => ({ get, act: never, presence: () => Promise.resolve({ viewers }) });
  return { ...desk, api: { ...desk.api, cases: { ...desk.api.cases, open } } };
}

const show = (get: () => Promise<DeskCase>) => (): TemplateResult =>
  html`<desk-case-page .desk=${deskWith(get)} .params=${{ reference: storyCase().reference }}></desk-case-page>`;

const inState = (over: Partial<DeskCase> = {}): StoryObj => ({ render: show(() => Promise.resolve(storyCase(over))) });

export const InWork = inState();

export const WithoutOwner = inState({ owner: null, status: "acknowledged", allowedActions: ["take", "assign", "note", "set_severity", "link"] });

export const EscalatedAndLate = inState({ escalationLevel: "supervisor", severity: "critical", allowedActions: ["note", "inform", "hand_over", "link"] });

export const AboutStaff = inState({ isRestricted: true, allowedActions: ["note", "concern", "hand_over"] });

export const Closed = inState({ status: "closed", promises: [], allowedActions: ["note", "link", "conclude"], rating: { score: 4, comment: "Quick, in the end." } });

export const ToReadAlone = inState({ allowedActions: [] });

export const Loading: StoryObj = { render: show(never) };

export const NotToBeSeen: StoryObj = {
  render: show(() => Promise.reject(new ProblemError("case_not_found", "Could not read the case.", { status: 404 }))),
};

export const OnAPhone: StoryObj = { ...inState(), globals: { viewport: { value: "mobile2" } } };
