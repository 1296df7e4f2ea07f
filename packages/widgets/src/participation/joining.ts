import { html, nothing, type TemplateResult } from "lit";
import type { ProblemError, Site, StartedSession } from "@heed/core";
import { msg, str } from "../localization/msg.ts";
import { joinFailureInWords } from "./join-failure-in-words.ts";
import { renderText, renderTick } from "./native-field.ts";
import type { Host, Need, Participation } from "./participation.ts";

/** What is asked, and where it is shown. */
export interface JoinQuestion {
  participation: Participation;
  site: Site;
  need: Need;
  /** The heading, where something else than "Take part" is meant. */
  title?: string;
  /** The sentence below it. */
  lead?: string;
}

/** Where the steps are shown. */
interface JoinPlace {
  /** Shows `render()` anew. */
  show(): void;
  /** What was shown. */
  root(): ParentNode | null | undefined;
  /** They take part now. */
  end(): void;
}

/** Asks who takes part: with an e-mail address and a code, or without; or for consent to a new text. In a dialog, or in an element's own place. */
export class Joining {
  readonly #host: Host;
  readonly #question: JoinQuestion;
  readonly #place: JoinPlace;
  #email = "";
  #code = "";
  #purposes = new Set<string>();
  #session: StartedSession | undefined;
  #faults: Record<string, string> = {};
  #trouble: string | undefined;
  #isBusy = false;

  constructor(host: Host, question: JoinQuestion, place: JoinPlace) {
    this.#host = host;
    this.#question = question;
    this.#place = place;
  }

  get #consent(): { version: string; purposes: string[] } {
    const { consent } = this.#question.site;
    return { version: consent.version, purposes: consent.purposes.map(({ id }) => id).filter((id) => this.#purposes.has(id)) };
  }

  #change = ({ target }: Event): void => {
    const { name, value, checked } = target as HTMLInputElement;
    if (name === "email") this.#email = value;
    else if (name === "code") this.#code = value;
    else if (checked) this.#purposes.add(value);
    else this.#purposes.delete(value);
    const { [name === "consent" ? `consent-${value}` : name]: _, ...faults } = this.#faults;
    this.#faults = faults;
    this.#place.show();
  };

  #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const withoutAddress = event.submitter?.getAttribute("value") === "anonymous";
    void this.#work(() => this.#take(withoutAddress));
  };

  async #take(withoutAddress: boolean): Promise<void> {
    const { participation, need } = this.#question;
    if (this.#session) {
      const code = this.#code.normalize("NFKC").replace(/\D/g, "");
      if (code.length !== 6) return this.#refuse({ code: msg("Please enter the six digits from the mail.") });
      const { id, secret } = this.#session;
      await participation.verify({ id, secret, code });
      return this.#place.end();
    }
    const email = this.#email.normalize("NFKC").trim();
    const needsAddress = need !== "consent" && !withoutAddress;
    const faults = { ...this.#missingConsent(), ...(needsAddress && !/^\S+@\S+\.\S+$/.test(email) && { email: msg("Please enter one e-mail address, such as name@example.com.") }) };
    if (Object.keys(faults).length > 0) return this.#refuse(faults);
    if (needsAddress) {
      this.#session = await participation.startSession(email, this.#consent);
      return;
    }
    await participation.join(this.#consent);
    this.#place.end();
  }

  #missingConsent(): Record<string, string> {
    const missing = this.#question.site.consent.purposes.filter(({ id, required }) => required && !this.#purposes.has(id));
    return Object.fromEntries(missing.map(({ id }) => [`consent-${id}`, msg("Please tick this to go on.")]));
  }

  #refuse(faults: Record<string, string>): void {
    this.#faults = faults;
    this.#place.show();
    this.#focus("[aria-invalid=true]");
  }

  #focus(selector: string): void {
    this.#place.root()?.querySelector<HTMLElement>(selector)?.focus();
  }

  /** One thing at a time; what does not work is said, and can be tried again. */
  async #work(task: () => Promise<void>): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#trouble = undefined;
    this.#place.show();
    const step = this.#session;
    try {
      await task();
    } catch (error) {
      const { code, errors = [] } = error as Partial<ProblemError>;
      if (errors.some((problem) => problem.code === "consent_outdated")) await this.#readAnew();
      if (errors.some(({ path }) => path === "/email")) this.#faults = { email: msg("Please enter one e-mail address, such as name@example.com.") };
      else if (code === "session_code_not_valid") this.#faults = { code: joinFailureInWords(error) };
      else this.#trouble = joinFailureInWords(error);
    }
    this.#isBusy = false;
    this.#place.show();
    if (step !== this.#session) this.#focus("input");
  }

  /** The text about their data has changed meanwhile. */
  async #readAnew(): Promise<void> {
    const { client, readerLocale: locale } = this.#host;
    const source = client ?? this.#question.participation.client;
    this.#question.site = await source.site.get({ locale });
    this.#purposes.clear();
  }

  #startAnew = (): void => {
    this.#session = undefined;
    this.#code = "";
    this.#faults = {};
    this.#place.show();
    this.#focus("input");
  };

  render(): TemplateResult {
    return html`<form novalidate @input=${this.#change} @submit=${this.#submit}>
      ${this.#session ? this.#renderCode(this.#session) : this.#renderWho()}
      <p role="alert" class=${this.#trouble ? "notice" : "unseen"}>${this.#trouble ?? nothing}</p>
    </form>`;
  }

  #renderWho(): TemplateResult {
    const { site, need, title, lead } = this.#question;
    const isConsentAlone = need === "consent";
    const allowsAnonymous = need === "anyone" && (site.proposals?.allowsAnonymousVotes ?? true);
    return html`
      <h2 id="title">${isConsentAlone ? msg("This text has changed. Please read it again.") : (title ?? msg("Take part"))}</h2>
      ${isConsentAlone
        ? nothing
        : html`<p>
              ${lead ??
              (allowsAnonymous
                ? msg("With an e-mail address your vote counts as verified, and you hear what becomes of it.")
                : msg("We send a code to your e-mail address, so that each person counts once."))}
            </p>
            ${renderText({
              name: "email",
              label: msg("E-mail"),
              hint: lead ? undefined : msg("Nobody else sees it."),
              type: "email",
              value: this.#email,
              required: !allowsAnonymous,
              autocomplete: "email",
              fault: this.#faults.email,
            })}`}
      <p class="consent"><bdi>${site.consent.text}</bdi></p>
      ${site.consent.purposes.map(({ id, label, required }) =>
        renderTick({ id: `consent-${id}`, name: "consent", value: id, label, required, checked: this.#purposes.has(id), fault: this.#faults[`consent-${id}`] }),
      )}
      <div class="actions">
        <button class="button primary" aria-disabled=${this.#isBusy}>${isConsentAlone ? msg("Agree") : msg("Send me a code")}</button>
        ${allowsAnonymous ? html`<button class="button" value="anonymous" aria-disabled=${this.#isBusy}>${msg("Go on without e-mail")}</button>` : nothing}
      </div>
      <p role="status" class="hint">${this.#isBusy ? msg("One moment…") : nothing}</p>
    `;
  }

  #renderCode({ expiresAt }: StartedSession): TemplateResult {
    const time = new Intl.DateTimeFormat(this.#host.readerLocale, { timeStyle: "short" }).format(new Date(expiresAt));
    return html`
      <h2 id="title">${msg("Look into your mail")}</h2>
      <p role="status">${msg(str`We have sent six digits to ${this.#email.trim()}. They are good until ${time}.`)}</p>
      ${renderText({ name: "code", label: msg("Code"), value: this.#code, required: true, inputMode: "numeric", autocomplete: "one-time-code", fault: this.#faults.code })}
      <div class="actions">
        <button class="button primary" aria-disabled=${this.#isBusy}>${msg("Go on")}</button>
        <button type="button" class="button" @click=${this.#startAnew}>${msg("Send it again, or elsewhere")}</button>
      </div>
    `;
  }
}
