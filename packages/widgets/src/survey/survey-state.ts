import { adoptStyles, nothing, type CSSResultOrNative, type PropertyDeclarations, type PropertyValues } from "lit";
import type { Survey } from "@heed/core";
import type { SurveyAnswers } from "@heed/core/survey-rules";
import { HeedElement } from "../base/heed-element.ts";
import type { Answering } from "./answering.ts";
import type { Asking } from "./asking.ts";
import { draftKeyOf } from "./draft-key.ts";
import { fetchSurvey } from "./fetch-survey.ts";
import type { MoreQuestions } from "./more-questions.ts";
import { needsMore } from "./render-question.ts";
import type { Screen } from "./screens.ts";

/** What the element for surveys is told, what it loads, and how far its customer has come. */
export abstract class SurveyState extends HeedElement {
  static override properties: PropertyDeclarations = {
    surveyId: { attribute: "survey-id" },
    shows: {},
    panel: { type: Boolean, reflect: true },
    ask: {},
    askEvent: { attribute: "ask-event" },
    askSeconds: { attribute: "ask-seconds", type: Number },
    askScroll: { attribute: "ask-scroll", type: Number },
    fromLink: { attribute: "from-link", type: Boolean },
    survey: { attribute: false },
    invitation: { attribute: false },
    source: { attribute: false },
    loaded: { state: true },
    trouble: { state: true },
    answers: { state: true },
    faults: { state: true },
    at: { state: true },
    isShown: { state: true },
    isNarrow: { state: true },
    unreachable: { state: true },
    more: { state: true },
  };

  #arming: Promise<Answering | undefined> | undefined;
  #linked: string | undefined;
  #worn: CSSResultOrNative[] | undefined;

  /** @internal What keeps, checks and sends: loaded with the first focus. */
  answering: Answering | undefined;
  /** @internal What waits for the moment to ask, and the panel: loaded where there is one. */
  moment: Asking | undefined;
  /** @internal Puts options in an order of its own for each response. */
  seed: string = newSeed();

  declare protected loaded: Survey | undefined;
  /** @internal Why there is nothing to answer. */
  declare trouble: string | undefined;
  /** @internal */
  declare answers: SurveyAnswers;
  /** @internal What is wrong, in words, by question. */
  declare faults: Readonly<Record<string, { text: string; at: string }>>;
  /** @internal Which screen is on view. */
  declare at: number;
  /** @internal Whether its moment has come. */
  declare isShown: boolean;
  /** @internal Whether a table would not fit. */
  declare isNarrow: boolean;
  /** @internal What is loaded later could not be. */
  declare unreachable: boolean;
  /** @internal What not every survey has: controls of further types, a random order, bounds. */
  declare more: MoreQuestions | undefined;

  /** The survey's id. */
  declare surveyId: string | undefined;

  /** `page` or `question`: what is on view at once; otherwise as the survey says. */
  declare shows: Survey["shows"] | undefined;

  /** A quiet panel at the edge of the page: a sheet from below on a phone. */
  declare panel: boolean;

  /** When to ask: `load`, `event`, `exit`, `seconds` or `scroll`. Otherwise a panel does as the survey says, and without one it is there at once. */
  declare ask: Survey["asking"]["on"] | undefined;

  /** With `ask="event"`: the name that `client.surveys.track` tells, or that of a DOM event which reaches the document. */
  declare askEvent: string | undefined;

  /** With `ask="seconds"`: how many. */
  declare askSeconds: number | undefined;

  /** With `ask="scroll"`: how far down the page, in percent. */
  declare askScroll: number | undefined;

  /** Takes an invitation from the address, `#invitation=TOKEN`: for the page that mails link to. */
  declare fromLink: boolean;

  /** A survey to show without asking the service, such as a draft: nothing is kept, nothing is sent. */
  declare survey: Survey | undefined;

  /** An invitation's token. A property alone: a secret has no place in markup. */
  declare invitation: string | undefined;

  /** Where the survey stands, where that is not a page of the company's: in a case's `tracker`. */
  declare source: "tracker" | undefined;

  constructor() {
    super();
    this.answers = this.faults = {};
    this.at = 0;
    this.panel = this.fromLink = this.isShown = this.isNarrow = this.unreachable = false;
    this.addEventListener("focusin", () => void this.arm());
  }

  /** @internal The survey in use. */
  get shownSurvey(): Survey | undefined {
    return this.survey ?? this.loaded;
  }

  /** @internal */
  get invitationToken(): string | undefined {
    return this.invitation ?? this.#linked;
  }

  /** @internal The language of the element's own words, which stand among the author's. */
  get ownLang(): string | typeof nothing {
    return this.textsLocale ?? nothing;
  }

  /** @internal Where answers are kept until they are sent. */
  get storageKey(): string {
    return draftKeyOf(this);
  }

  /** @internal Loads what keeps, checks and sends; gives nothing where that cannot be loaded now. */
  arm(): Promise<Answering | undefined> {
    this.#arming ??= import("./answering.ts").then(
      ({ Answering: Loaded }) => {
        this.unreachable = false;
        return (this.answering = new Loaded(this));
      },
      () => (this.#arming = undefined),
    );
    return this.#arming;
  }

  /** @internal The way on which the answers so far lead, screen by screen. */
  abstract get screens(): Screen[];
  /** @internal A text of the author's, with earlier answers put in. */
  abstract readonly fillIn: (text: string) => string;
  /** @internal Shows another screen. */
  abstract go(at: number): void;
  /** @internal Leads the focus to the first that matches, once it is there. */
  abstract lead(selector: string): void;
  abstract open(): void;
  abstract close(): void;
  abstract reset(): void;

  /** @internal Dresses what was loaded later. */
  wear(styles: CSSResultOrNative): void {
    this.#worn ??= [...(this.constructor as typeof SurveyState).elementStyles];
    this.#worn.push(styles);
    if (this.shadowRoot) adoptStyles(this.shadowRoot, this.#worn);
  }

  /** @internal Begins with the first screen and no answers. */
  forget(): void {
    this.answers = this.faults = {};
    this.at = 0;
    this.seed = newSeed();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const isAnother = changed.has("surveyId") || changed.has("invitation");
    if (!this.hasUpdated || !(isAnother || changed.has("survey"))) return;
    if (isAnother) {
      this.forget();
      this.loaded = this.answering = this.#arming = undefined;
    }
    void this.reload();
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    this.trouble = undefined;
    if (!this.survey && !(this.surveyId && this.hasService)) return;
    try {
      if (this.fromLink) this.#linked = (await import("./from-link.ts")).takeInvitation() ?? this.#linked;
      if (!this.survey) await this.#fetch(this.surveyId ?? "", signal);
      await this.#begin(signal);
    } catch (error) {
      if (!signal.aborted) await this.fail(error);
    }
  }

  /** Answers that were begun stay with the version they were begun with. */
  async #fetch(id: string, signal: AbortSignal): Promise<void> {
    if (this.#hasDraft) await this.arm();
    this.answering?.attach();
    const request = { id, locale: this.readerLocale, invitation: this.invitationToken, signal };
    const version = this.answering?.version ?? this.loaded?.version;
    try {
      this.loaded = (version || request.invitation ? undefined : this.#given) ?? (await fetchSurvey(this, { ...request, version }));
    } catch (error) {
      if (!this.answering?.isGone(error)) throw error;
      this.loaded = await fetchSurvey(this, { ...request, version: undefined });
    }
    this.answering?.resume();
  }

  /** What the page brings along. Whether an invitation still holds the service alone can say. */
  get #given(): Survey | undefined {
    const text = this.querySelector("script")?.textContent;
    return text ? (JSON.parse(text) as Survey) : undefined;
  }

  /** @internal */
  async fail(error: unknown): Promise<void> {
    if (error instanceof Error) console.warn(error);
    this.trouble = (await this.arm())?.troubleOf(error) ?? "away";
  }

  /** Whether there is something to bring back. A storage that is closed to the page holds nothing. */
  get #hasDraft(): boolean {
    try {
      return this.storageKey in localStorage;
    } catch {
      return false;
    }
  }

  async #begin(signal: AbortSignal): Promise<void> {
    const survey = this.shownSurvey as Survey;
    if (survey.pages.some(({ questions }) => questions.some(needsMore))) void this.loadMore();
    if (!this.survey && !survey.isOpen && !this.answering?.isStarted) {
      await this.fail({ code: "survey_closed" });
    } else if (this.panel || (this.ask && !this.survey)) {
      const { Asking: Loaded } = await import("./asking.ts");
      this.moment ??= new Loaded(this);
      void this.moment.wait(survey, signal);
    } else this.isShown = true;
  }

  /** @internal */
  async loadMore(): Promise<void> {
    try {
      const { moreQuestions, prepare } = await import("./more-questions.ts");
      prepare(this);
      this.more = moreQuestions;
    } catch {
      this.unreachable = true;
    }
  }
}

function newSeed(): string {
  return `${Math.random()}`;
}
