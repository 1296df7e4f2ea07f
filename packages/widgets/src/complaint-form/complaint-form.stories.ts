import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { ProblemError, type FiledCase, type HeedClient, type Site } from "@heed/core";
import { html, type TemplateResult } from "lit";
import type { ComplaintForm } from "./complaint-form.ts";
import "./define.ts";

const site: Site = {
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
  uploads: null,
};

const filed: FiledCase = {
  reference: "K7MP-4XQ2",
  accessCode: "BCDF-GHJK-MNPQ-RSTV-WXYZ-2345-6789",
  status: "acknowledged",
  promises: [{ kind: "answer", state: "running", dueAt: "2026-12-04T17:00:00.000Z", dueOn: "2026-12-04", workingDaysLeft: 10 }],
  createdAt: "2026-11-20T09:30:00.000Z",
};

/** Where the forms of these stories keep their drafts. */
const storageKey = "heed:draft::complaint:stories";

const never = new Promise<never>(() => {});

/** For show: says what a story needs to be said. The tests talk to the real service. */
function clientThat(file: HeedClient["cases"]["file"], get: HeedClient["site"]["get"] = async () => site): HeedClient {
  return { site: { get }, cases: { file, open: () => { throw new Error("Stories open no case."); } } };
}

const meta: Meta<ComplaintForm> = {
  title: "Complaint form",
  component: "heed-complaint-form",
  args: { kind: "complaint", trackerUrl: "/track", draftKey: "stories" },
  decorators: [
    // No story begins with what another has left.
    (story, { name }) => {
      if (name !== "With Draft") localStorage.removeItem(storageKey);
      return story();
    },
  ],
  render: ({ kind, trackerUrl, draftKey, site: given, client }): TemplateResult =>
    html`<heed-complaint-form
      kind=${kind}
      tracker-url=${trackerUrl ?? ""}
      draft-key=${draftKey ?? ""}
      .site=${given}
      .client=${client}
    ></heed-complaint-form>`,
};

export default meta;

type Story = StoryObj<ComplaintForm>;

const complete = {
  category: "damaged",
  subject: "The lid arrived broken",
  description: "I opened the parcel this morning and found the lid in two pieces.",
  contact: { name: "Mei Lin", email: "mei@example.com" },
  fields: { parcel_condition: "wet", pieces: 1, photos: true },
};

/** Fills the form in, ticks the consent and presses the button, as a customer would. */
async function fillInAndSend(canvas: HTMLElement): Promise<void> {
  const form = await formIn(canvas);
  form.prefill(complete);
  const consent = form.renderRoot.querySelector("[name='/consent/purposes/handle_case']");
  consent?.shadowRoot?.querySelector("input")?.click();
  await press(form);
}

async function press(form: ComplaintForm): Promise<void> {
  await form.arm();
  await form.updateComplete;
  form.renderRoot.querySelector<HTMLElement>("[part=submit]")?.click();
}

async function formIn(canvas: HTMLElement): Promise<ComplaintForm> {
  await customElements.whenDefined("heed-complaint-form");
  const form = canvas.querySelector<ComplaintForm>("heed-complaint-form");
  if (!form) throw new Error("The story shows no form.");
  if (!form.renderRoot.querySelector("form")) await new Promise((ready) => form.addEventListener("heed-ready", ready, { once: true }));
  return form;
}

export const Ready: Story = { args: { site, client: clientThat(async () => filed) } };

export const Question: Story = { args: { ...Ready.args, kind: "inquiry" } };

export const Loading: Story = { args: { client: clientThat(() => never, () => never) } };

export const OutOfReach: Story = { args: { client: clientThat(() => never, () => Promise.reject(new TypeError("down"))) } };

export const WithoutClient: Story = { args: { client: undefined } };

export const FilledIn: Story = {
  args: Ready.args ?? {},
  play: async ({ canvasElement }) => (await formIn(canvasElement)).prefill(complete),
};

export const Anonymous: Story = {
  args: Ready.args ?? {},
  play: async ({ canvasElement }) => (await formIn(canvasElement)).prefill({ anonymous: true }),
};

export const WithMistakes: Story = {
  args: Ready.args ?? {},
  play: async ({ canvasElement }) => press(await formIn(canvasElement)),
};

export const Sending: Story = {
  args: { site, client: clientThat(() => never) },
  play: ({ canvasElement }) => fillInAndSend(canvasElement),
};

export const Failed: Story = {
  args: { site, client: clientThat(() => Promise.reject(new ProblemError("service_unavailable", "No.", { status: 503 }))) },
  play: ({ canvasElement }) => fillInAndSend(canvasElement),
};

export const Filed: Story = {
  args: Ready.args ?? {},
  play: ({ canvasElement }) => fillInAndSend(canvasElement),
};

export const WithDraft: Story = {
  args: Ready.args ?? {},
  decorators: [
    (story) => {
      const draft = { answers: { "/subject": "The lid arrived broken" }, key: "a-story-needs-no-key", sent: [], isWaiting: false, savedAt: Date.now() };
      localStorage.setItem(storageKey, JSON.stringify(draft));
      return story();
    },
  ],
};
