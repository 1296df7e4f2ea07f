import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { ProblemError, type HeedClient, type Survey } from "@heed/core";
import type { SurveyAnswers } from "@heed/core/survey-rules";
import { noNotice } from "../../testing/no-notice.ts";
import { noProposals } from "../../testing/no-proposals.ts";
import { noSurveys } from "../../testing/no-surveys.ts";
import { everything, inLocale, short } from "../../testing/sample-surveys.ts";
import "./define.ts";
import type { SurveyElement } from "./survey.ts";

type Story = StoryObj<SurveyElement>;

const never = (): Promise<never> => new Promise(() => undefined);

/** A service that takes everything, but for what a story says otherwise: there is none behind it. */
function clientThat(surveys: Partial<HeedClient["surveys"]> = {}): HeedClient {
  const saved = { id: "r1", status: "complete", answers: {}, savedAt: "2027-01-04T08:05:00Z" } as const;
  const willing = {
    ...noSurveys,
    get: () => Promise.resolve(inLocale(short, "en")),
    start: () => Promise.resolve({ id: "r1", token: "t", surveyId: "stories", version: 1, expiresAt: "2099-01-01T00:00:00Z" }),
    save: () => Promise.resolve(saved),
    complete: () => Promise.resolve(saved),
    decline: () => Promise.resolve(),
  };
  const cases = { file: never, open: () => { throw new Error("Stories open no case."); } };
  return { site: { get: never }, cases, surveys: { ...willing, ...surveys }, ...noProposals, ...noNotice };
}

const refused = (code: ProblemError["code"]) => clientThat({ get: () => Promise.reject(new ProblemError(code, "No.", { status: 409 })) });

async function surveyIn(canvas: HTMLElement): Promise<SurveyElement> {
  await customElements.whenDefined("heed-survey");
  const element = canvas.querySelector<SurveyElement>("heed-survey");
  if (!element) throw new Error("The story shows no survey.");
  if (!element.renderRoot?.querySelector("form")) await new Promise((shown) => element.addEventListener("heed-survey-shown", shown, { once: true }));
  return element;
}

async function press(element: SurveyElement, part = "[part=next], [part=submit]"): Promise<void> {
  element.renderRoot.querySelector<HTMLElement>(part)?.click();
  await element.arm();
  await element.updateComplete;
}

const given: SurveyAnswers = {
  agree: true,
  csat: 4,
  nps: 9,
  ces: 6,
  rating: 3,
  best: { other: "The straw it was packed in" },
  used: ["quality", "service"],
  order: ["delivery", "quality", "price"],
  pace: 70,
  places: { shop: "good", web: "fair" },
  visits: 3,
};

/** Answers, and goes on so many screens. */
const answered = (screens: number, survey: Survey = inLocale(everything, "en")): Story => ({
  args: { survey },
  async play({ canvasElement }) {
    const element = await surveyIn(canvasElement);
    element.prefill({ ...given, order: ["delivery", "quality", "price", "service"] });
    for (let count = 0; count < screens; count += 1) await press(element);
  },
});

/** Answers a short survey, and sends it. */
const sent = (client: HeedClient): Story => ({
  args: { client },
  async play({ canvasElement }) {
    const element = await surveyIn(canvasElement);
    element.prefill({ csat: 5, nps: 9 });
    await press(element);
    await press(element);
  },
});

const meta: Meta<SurveyElement> = {
  title: "Survey",
  tags: ["autodocs"],
  component: "heed-survey",
  args: { surveyId: "stories" },
  decorators: [
    // No story begins with what another has left.
    (story, { name }) => {
      for (const key of Object.keys(localStorage)) if (key.startsWith("heed:survey") && name !== "Restored") localStorage.removeItem(key);
      return story();
    },
  ],
  render: ({ surveyId, survey, client, panel, shows, invitation, locale, ask, askEvent }) =>
    html`<heed-survey
      .surveyId=${surveyId}
      .survey=${survey}
      .client=${client}
      .shows=${shows}
      .invitation=${invitation}
      .locale=${locale}
      .ask=${ask}
      .askEvent=${askEvent}
      ?panel=${panel}
    ></heed-survey>`,
};

export default meta;

export const Ready: Story = { args: { client: clientThat() } };
export const OneQuestionAtATime: Story = { args: { survey: inLocale(everything, "en"), shows: "question" } };
export const Scales = answered(0);
export const ChoicesAndTexts = answered(1);
export const RankingSliderAndTables = answered(2);
export const Details = answered(3);
export const InChinese: Story = { ...answered(0, inLocale(everything, "zh-Hans")), args: { survey: inLocale(everything, "zh-Hans"), locale: "zh-Hans" } };
export const InArabic: Story = { ...answered(0, inLocale(everything, "ar")), args: { survey: inLocale(everything, "ar"), locale: "ar" } };
export const WithMistakes: Story = {
  args: { survey: inLocale(everything, "en") },
  play: async ({ canvasElement }) => press(await surveyIn(canvasElement)),
};
export const Panel: Story = { args: { client: clientThat(), panel: true } };
export const WaitingForAnEvent: Story = { args: { client: clientThat(), panel: true, ask: "event", askEvent: "order_placed" } };
export const Restored: Story = {
  args: { client: clientThat() },
  decorators: [
    (story) => {
      const start = { version: 1, locale: "en", source: "page" };
      const draft = { answers: { csat: 2 }, seed: "s", start, key: "a-story-needs-no-key", at: "why", savedAt: Date.now() };
      localStorage.setItem("heed:survey::stories", JSON.stringify(draft));
      return story();
    },
  ],
};
export const Sending = sent(clientThat({ complete: never }));
export const Failed = sent(clientThat({ complete: () => Promise.reject(new ProblemError("service_unavailable", "No.", { status: 503 })) }));
export const Thanks = sent(clientThat());
export const Invited: Story = { args: { client: clientThat(), invitation: "00000000-0000-4000-8000-000000000000.mac" } };
export const Declining: Story = {
  ...Invited,
  play: async ({ canvasElement }) => press(await surveyIn(canvasElement), "[part=decline]"),
};
export const Over: Story = { args: { client: refused("survey_closed") } };
export const AnsweredBefore: Story = { args: { client: refused("invitation_used") } };
export const InvitationNotValid: Story = { args: { client: refused("invitation_not_valid") } };
export const ForTheInvited: Story = { args: { client: refused("invitation_needed") } };
export const NoSuchSurvey: Story = { args: { client: refused("survey_not_found") } };
export const ServiceAway: Story = { args: { client: refused("internal_error") } };
export const Loading: Story = { args: { client: clientThat({ get: never }) } };
export const WithoutSite: Story = { args: { surveyId: undefined } };
