import { html, type TemplateResult } from "lit";
import type { Permission } from "@heed/core/desk";

/** What an address leads to. */
export interface PageRoute {
  /** Below `/desk/{site}/`, as a path of a URLPattern. */
  readonly path: string;
  /** Who may not, is told so instead of seeing the page. */
  readonly permission: Permission;
  /** Brings the page's element along. */
  load(): Promise<unknown>;
  render(place: Place): TemplateResult;
}

/** Where one is: what stood in the variable places of the address, and its query. */
export interface Place {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

/** Every page of a site's desk. The first that matches is shown. */
export const pageRoutes: readonly PageRoute[] = [
  {
    path: "queue",
    permission: "cases.read",
    load: () => import("../queue/queue-page.ts"),
    render: ({ params, query }) => html`<desk-queue-page .params=${params} .query=${query}></desk-queue-page>`,
  },
  {
    path: "cases/new",
    permission: "cases.handle",
    load: () => import("../new-case/new-case-page.ts"),
    render: ({ params, query }) => html`<desk-new-case-page .params=${params} .query=${query}></desk-new-case-page>`,
  },
  {
    path: "cases/:reference",
    permission: "cases.read",
    load: () => import("../case-page/case-page.ts"),
    render: ({ params, query }) => html`<desk-case-page .params=${params} .query=${query}></desk-case-page>`,
  },
  {
    path: "customers/:customerId",
    permission: "customers.read",
    load: () => import("../customer-page/customer-page.ts"),
    render: ({ params, query }) => html`<desk-customer-page .params=${params} .query=${query}></desk-customer-page>`,
  },
  {
    path: "organisations",
    permission: "customers.read",
    load: () => import("../organisations/organisations-page.ts"),
    render: ({ params, query }) => html`<desk-organisations-page .params=${params} .query=${query}></desk-organisations-page>`,
  },
  {
    path: "templates",
    permission: "templates.read",
    load: () => import("../templates/templates-page.ts"),
    render: ({ params, query }) => html`<desk-templates-page .params=${params} .query=${query}></desk-templates-page>`,
  },
  {
    path: "proposals",
    permission: "proposals.read",
    load: () => import("../proposals/proposals-page.ts"),
    render: ({ params, query }) => html`<desk-proposals-page .params=${params} .query=${query}></desk-proposals-page>`,
  },
  {
    path: "proposals/roadmap",
    permission: "proposals.read",
    load: () => import("../proposals/roadmap-page.ts"),
    render: ({ params, query }) => html`<desk-roadmap-page .params=${params} .query=${query}></desk-roadmap-page>`,
  },
  {
    path: "proposals/comments",
    permission: "proposals.read",
    load: () => import("../proposals/comments-page.ts"),
    render: ({ params, query }) => html`<desk-proposal-comments-page .params=${params} .query=${query}></desk-proposal-comments-page>`,
  },
  {
    path: "proposals/:proposalId",
    permission: "proposals.read",
    load: () => import("../proposals/proposal-page.ts"),
    render: ({ params, query }) => html`<desk-proposal-page .params=${params} .query=${query}></desk-proposal-page>`,
  },
  {
    path: "surveys",
    permission: "surveys.read",
    load: () => import("../surveys/surveys-page.ts"),
    render: ({ params, query }) => html`<desk-surveys-page .params=${params} .query=${query}></desk-surveys-page>`,
  },
  {
    path: "surveys/follow-ups",
    permission: "surveys.read",
    load: () => import("../survey-results/follow-ups-page.ts"),
    render: ({ params, query }) => html`<desk-follow-ups-page .params=${params} .query=${query}></desk-follow-ups-page>`,
  },
  {
    path: "surveys/:surveyId/results",
    permission: "surveys.read",
    load: () => import("../survey-results/survey-results-page.ts"),
    render: ({ params, query }) => html`<desk-survey-results-page .params=${params} .query=${query}></desk-survey-results-page>`,
  },
  {
    path: "surveys/:surveyId/texts",
    permission: "surveys.read",
    load: () => import("../survey-results/survey-texts-page.ts"),
    render: ({ params, query }) => html`<desk-survey-texts-page .params=${params} .query=${query}></desk-survey-texts-page>`,
  },
  {
    path: "surveys/:surveyId",
    permission: "surveys.read",
    load: () => import("../surveys/survey-page.ts"),
    render: ({ params, query }) => html`<desk-survey-page .params=${params} .query=${query}></desk-survey-page>`,
  },
  {
    path: "notice",
    permission: "settings.read",
    load: () => import("../notice/notice-page.ts"),
    render: ({ params, query }) => html`<desk-notice-page .params=${params} .query=${query}></desk-notice-page>`,
  },
  {
    path: "embed",
    permission: "settings.read",
    load: () => import("../embed/embed-page.ts"),
    render: ({ params, query }) => html`<desk-embed-page .params=${params} .query=${query}></desk-embed-page>`,
  },
  {
    path: "settings{/:section}?",
    permission: "settings.read",
    load: () => import("../settings/settings-page.ts"),
    render: ({ params, query }) => html`<desk-settings-page .params=${params} .query=${query}></desk-settings-page>`,
  },
  {
    path: "staff",
    permission: "staff.read",
    load: () => import("../staff-admin/staff-page.ts"),
    render: ({ params, query }) => html`<desk-staff-page .params=${params} .query=${query}></desk-staff-page>`,
  },
  {
    path: "account",
    permission: "desk.open",
    load: () => import("../account/account-page.ts"),
    render: ({ params, query }) => html`<desk-account-page .params=${params} .query=${query}></desk-account-page>`,
  },
];
