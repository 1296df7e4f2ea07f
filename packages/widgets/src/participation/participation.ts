import type { HeedClient, NewParticipant, ProblemError, SessionCode, Site, StartedSession } from "@heed/core";
import { getClient } from "../base/get-client.ts";
import type { HeedElement } from "../base/heed-element.ts";
import { fetchSite } from "../site/fetch-site.ts";
import { keepParticipant, keptParticipant } from "./kept-participant.ts";

/** What is asked for before something is done: who it is, an address of theirs, or consent to a new text. */
export type Need = "anyone" | "verified" | "consent";

/** An element through which visitors take part. */
export type Host = HeedElement & { readonly site?: Site | undefined };

/** How often one act asks: who they are, then for an address, then for consent. */
const MOST_QUESTIONS = 3;

/** Who takes part through an element: asks them when it matters, and keeps them for the next visit. Loaded with the first act. */
export class Participation {
  readonly #host: Host;
  #client: HeedClient | undefined;
  #madeFor = "";
  /** What was kept on the device when it was last looked at. */
  #kept: string | undefined;
  /** The token of somebody with an address, also where the browser keeps none. */
  #verified: string | undefined;
  #asking: Promise<boolean> | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** The client whose calls carry the token of whoever takes part. */
  get client(): HeedClient {
    const host = this.#host;
    const source = `${host.siteKey}\n${host.baseUrl}`;
    if (host.client) this.#client = host.client;
    else if (!this.#client || this.#madeFor !== source) this.#client = getClient(host);
    this.#madeFor = source;
    const { participants } = this.#client;
    const kept = keptParticipant(host)?.token;
    // Another element, or another tab, may have let them take part meanwhile, or have had them forgotten.
    if (!participants.token || (participants.token === this.#kept && kept !== this.#kept)) participants.use(kept ?? null);
    this.#kept = kept;
    return this.#client;
  }

  get isKnown(): boolean {
    return this.client.participants.token !== null;
  }

  /** Whether an e-mail address was shown to be theirs. */
  get isVerified(): boolean {
    const { token } = this.client.participants;
    return keptParticipant(this.#host)?.isVerified ?? (token !== null && token === this.#verified);
  }

  /** The site, for its consent text and what it asks for. */
  async site(): Promise<Site> {
    const { site, readerLocale: locale, presence: signal } = this.#host;
    return site ?? fetchSite(this.#host, { locale, signal });
  }

  /**
   * Does something that needs a participant. Asks who they are where nobody is known, and for more where the service wants
   * it; resolves to undefined where they would rather not.
   */
  async act<Answer>(call: (client: HeedClient) => Promise<Answer>, need: Exclude<Need, "consent"> = "anyone"): Promise<Answer | undefined> {
    if (!this.isKnown && !(await this.ask(need))) return undefined;
    for (let questions = 0; ; questions++) {
      try {
        return await call(this.client);
      } catch (error) {
        const wanted = this.#neededAfter(error, need);
        if (!wanted || questions === MOST_QUESTIONS) throw error;
        if (!(await this.ask(wanted))) return undefined;
      }
    }
  }

  /** Asks; whether they want to take part. Whoever asks meanwhile waits for the same answer. */
  ask(need: Need): Promise<boolean> {
    this.#asking ??= this.#ask(need).finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  /** Takes part without an address, or consents anew where they did before. */
  async join(consent: NewParticipant["consent"]): Promise<void> {
    const { participants } = this.client;
    const { presence: signal, readerLocale: locale } = this.#host;
    if (participants.token) {
      try {
        return this.#know(await participants.change({ consent }, { signal }));
      } catch (error) {
        if (!this.#neededAfter(error, "anyone")) throw error;
      }
    }
    const { participant } = await participants.join({ locale, consent }, { signal });
    this.#know(participant);
  }

  /** Has a code mailed. */
  async startSession(email: string, consent: NewParticipant["consent"]): Promise<StartedSession> {
    const { presence: signal, readerLocale: locale } = this.#host;
    return this.client.participants.startSession({ email, locale, consent }, { signal });
  }

  /** Takes part with the address that the code went to. */
  async verify(code: SessionCode): Promise<void> {
    const { participant } = await this.client.participants.verify(code, { signal: this.#host.presence });
    this.#know(participant);
  }

  /** What to ask for after a refusal; nothing where asking does not help. */
  #neededAfter(error: unknown, need: Need): Need | undefined {
    const { code } = error as Partial<ProblemError>;
    if (code === "consent_needed") return "consent";
    if (code === "verification_needed") return "verified";
    if (code !== "participant_needed") return undefined;
    this.client.participants.use(null);
    keepParticipant(this.#host, undefined);
    return need;
  }

  async #ask(need: Need): Promise<boolean> {
    const { JoinDialog } = await import("./join-dialog.ts");
    return new JoinDialog(this.#host, { participation: this, site: await this.site(), need }).open();
  }

  #know({ isVerified }: { isVerified: boolean }): void {
    const { token } = this.client.participants;
    if (!token) return;
    this.#verified = isVerified ? token : undefined;
    keepParticipant(this.#host, { token, isVerified });
  }
}
