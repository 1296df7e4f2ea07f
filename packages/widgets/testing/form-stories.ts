import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { ProblemError, type FiledCase, type HeedClient, type Site } from "@heed/core";
import { html, unsafeStatic } from "lit/static-html.js";
import type { TemplateResult } from "lit";
import type { Prefill } from "../src/case-form/answers.ts";
import type { CaseForm } from "../src/case-form/case-form.ts";
import { noNotice } from "./no-notice.ts";
import { noProposals } from "./no-proposals.ts";
import { noSurveys } from "./no-surveys.ts";

/** The company of the stories. */
export const storySite: Site = {
  key: "stories",
  name: "Fern & Kettle",
  locale: "en",
  locales: ["en"],
  timeZone: "Europe/London",
  categories: [
    {
      id: "order",
      label: "Order and delivery",
      children: [
        { id: "late", label: "It has not arrived in time" },
        { id: "damaged", label: "It arrived damaged" },
      ],
    },
    { id: "product", label: "Products" },
    { id: "other", label: "Something else" },
  ],
  regions: [],
  consent: {
    version: "1",
    text: "Fern & Kettle keeps what you write here to look into your case and to answer you.",
    purposes: [
      { id: "handle_case", required: true, label: "I agree that my details are used to handle this case." },
      { id: "improve_service", required: false, label: "You may also use what I wrote to improve your service." },
    ],
  },
  forms: {
    complaint: {
      fields: [
        {
          id: "parcel_condition",
          type: "choice",
          label: "In what state was the parcel?",
          required: true,
          options: [
            { value: "intact", label: "It looked fine" },
            { value: "dented", label: "Dented or torn" },
            { value: "wet", label: "Wet" },
          ],
          visibleWhen: [{ field: "category", oneOf: ["damaged"] }],
        },
        { id: "pieces", type: "number", label: "How many pieces?", required: false, min: 1, max: 99, visibleWhen: [{ field: "category", oneOf: ["order"] }] },
        { id: "photos", type: "yes_no", label: "Do you have photos of it?", hint: "There is no need to send them now.", required: false, visibleWhen: [{ field: "category", oneOf: ["damaged"] }] },
      ],
    },
  },
  commitments: [],
  proposals: null,
  notice: null,
  uploads: null,
};

const regions: Site["regions"] = [
  {
    id: "south",
    label: "South",
    children: [
      { id: "bavaria", label: "Bavaria" },
      { id: "saxony", label: "Saxony" },
    ],
  },
  { id: "north", label: "North" },
];

const filed: FiledCase = {
  reference: "K7MP-4XQ2",
  accessCode: "BCDF-GHJK-MNPQ-RSTV-WXYZ-2345-6789",
  status: "acknowledged",
  promises: [{ kind: "answer", state: "running", dueAt: "2026-12-04T17:00:00.000Z", dueOn: "2026-12-04", workingDaysLeft: 10 }],
  createdAt: "2026-11-20T09:30:00.000Z",
};

const never = new Promise<never>(() => {});

/** For show: says what a story needs to be said. The tests talk to the real service. */
function clientThat(file: HeedClient["cases"]["file"], get: HeedClient["site"]["get"] = async () => storySite): HeedClient {
  return { site: { get }, cases: { file, open: () => { throw new Error("Stories open no case."); } }, surveys: noSurveys, ...noProposals, ...noNotice };
}

type Story = StoryObj<CaseForm>;

/** Every state of a form that files cases, filled in like this; the tag names the element. */
export function caseFormStories(tag: string, kind: string, complete: Prefill) {
  const storageKey = `heed:draft::${kind}:stories`;

  const formIn = async (canvas: HTMLElement): Promise<CaseForm> => {
    await customElements.whenDefined(tag);
    const form = canvas.querySelector<CaseForm>(tag);
    if (!form) throw new Error("The story shows no form.");
    if (!form.renderRoot.querySelector("form")) await new Promise((ready) => form.addEventListener("heed-ready", ready, { once: true }));
    return form;
  };

  const press = async (form: CaseForm): Promise<void> => {
    await form.arm();
    await form.updateComplete;
    form.renderRoot.querySelector<HTMLElement>("[part=submit]")?.click();
  };

  /** Fills the form in, ticks the consent and presses the button, as a customer would. */
  const fillInAndSend = async (canvas: HTMLElement): Promise<void> => {
    const form = await formIn(canvas);
    form.prefill(complete);
    const consent = form.renderRoot.querySelector("[name='/consent/purposes/handle_case']");
    consent?.shadowRoot?.querySelector("input")?.click();
    await press(form);
  };

  const ready: Story = { args: { site: storySite, client: clientThat(async () => filed) } };
  const args = ready.args ?? {};
  const name = unsafeStatic(tag);
  return {
    meta: {
      component: tag,
      args: { trackerUrl: "/track", draftKey: "stories" },
      decorators: [
        // No story begins with what another has left.
        (story, { name: title }) => {
          if (title !== "With Draft") localStorage.removeItem(storageKey);
          return story();
        },
      ],
      render: ({ trackerUrl, draftKey, site: given, client }: CaseForm): TemplateResult =>
        html`<${name} tracker-url=${trackerUrl ?? ""} draft-key=${draftKey ?? ""} .site=${given} .client=${client}></${name}>`,
    } satisfies Meta<CaseForm>,
    ready,
    withRegions: { args: { ...args, site: { ...storySite, regions } } } satisfies Story,
    loading: { args: { client: clientThat(() => never, () => never) } } satisfies Story,
    outOfReach: { args: { client: clientThat(() => never, () => Promise.reject(new TypeError("down"))) } } satisfies Story,
    withoutClient: { args: { client: undefined } } satisfies Story,
    filledIn: { args, play: async ({ canvasElement }) => (await formIn(canvasElement)).prefill(complete) } satisfies Story,
    anonymous: { args, play: async ({ canvasElement }) => (await formIn(canvasElement)).prefill({ anonymous: true }) } satisfies Story,
    withMistakes: { args, play: async ({ canvasElement }) => press(await formIn(canvasElement)) } satisfies Story,
    sending: {
      args: { site: storySite, client: clientThat(() => never) },
      play: ({ canvasElement }) => fillInAndSend(canvasElement),
    } satisfies Story,
    failed: {
      args: { site: storySite, client: clientThat(() => Promise.reject(new ProblemError("service_unavailable", "No.", { status: 503 }))) },
      play: ({ canvasElement }) => fillInAndSend(canvasElement),
    } satisfies Story,
    filed: { args, play: ({ canvasElement }) => fillInAndSend(canvasElement) } satisfies Story,
    withDraft: {
      args,
      decorators: [
        (story) => {
          const draft = { answers: { "/subject": complete.subject }, key: "a-story-needs-no-key", sent: [], isWaiting: false, savedAt: Date.now() };
          localStorage.setItem(storageKey, JSON.stringify(draft));
          return story();
        },
      ],
    } satisfies Story,
  };
}
