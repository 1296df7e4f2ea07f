import { ContextProvider } from "@lit/context";
import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { showTextsIn } from "@heed/widgets/localization";
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { forgetDrafts } from "../case-page/kept-drafts.ts";
import { isAbortedBy, loadDesk } from "./load-desk.ts";
import { deskContext, type Desk } from "../page/desk-context.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import type { DeskMessageEvent } from "../page/messages.ts";
import type { DeskMessages } from "../parts/desk-messages.ts";
import "../parts/desk-messages.ts";
import "../session/front-door.ts";
import "../session/sign-in-form.ts";
import "../session/session-ended.ts";
import { SessionKeeper } from "../session/session-keeper.ts";
import type { SignedInEvent, SignOutEvent } from "../session/session-events.ts";
import type { SessionEnded } from "../session/session-ended.ts";
import type { DeskFrame } from "../frame/desk-frame.ts";
import { applyColorScheme, keepPreferences, preferredLocale, readPreferences } from "./preferences.ts";
import { DESK_ROOT, Router, siteKeyIn } from "./router.ts";

/** The desk: who is signed in, at which site, and what is shown to them. */
@customElement("desk-app")
export class DeskApp extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      .starting {
        display: grid;
        place-items: center;
        min-block-size: 100dvh;
      }

      .sites {
        display: grid;
        gap: 0.5rem;
        list-style: none;
        padding: 0;
      }

      .sites .button {
        inline-size: 100%;
        justify-content: space-between;
        min-block-size: 3rem;
      }
    `,
  ];

  readonly #keeper = new SessionKeeper();
  readonly #provider = new ContextProvider(this, { context: deskContext });
  readonly #router = new Router(this, { mayLeave: () => this.frame?.mayLeave() ?? true });
  #arriving: AbortController | undefined;
  #invitation = takeToken("invitation");
  #reset = takeToken("reset");
  readonly #hasFailedElsewhere = takeFailure();

  @state() private desk: Desk | undefined;
  @state() private problem = "";

  @query("desk-frame") private readonly frame!: DeskFrame | null;
  @query("desk-session-ended") private readonly ended!: SessionEnded;
  @query("desk-messages") private readonly messages!: DeskMessages;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.addEventListener("desk-message", (event) => this.messages.tell(event as DeskMessageEvent));
    this.addEventListener("desk-signed-in", (event) => this.#signedIn(event as SignedInEvent));
    this.addEventListener("desk-sign-out", (event) => void this.#signOut(event as SignOutEvent));
    this.addEventListener("desk-preferences", () => void this.#applyPreferences());
    this.#keeper.addEventListener("ended", () => void this.ended.show());
    this.#keeper.addEventListener("change", () => this.requestUpdate());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#arriving?.abort();
    this.desk?.live.stop();
  }

  #start = async (): Promise<void> => {
    this.problem = "";
    applyColorScheme();
    // The texts come first, so that nothing changes its language under the eye.
    document.documentElement.lang = await showTextsIn(preferredLocale());
    try {
      await this.#keeper.start();
    } catch (error) {
      this.problem = failureText(error);
    }
  };

  #applyPreferences = async (): Promise<void> => {
    applyColorScheme();
    document.documentElement.lang = await showTextsIn(preferredLocale());
    await this.desk?.refresh();
  };

  #signedIn({ session }: SignedInEvent): void {
    const isSomebodyElse = this.desk && this.desk.session.user.email !== session.user.email;
    this.#invitation = this.#reset = undefined;
    this.ended.close();
    if (isSomebodyElse) this.#leaveSite();
    this.#keeper.set(session);
    if (this.desk) void this.#enterSite(this.desk.siteKey);
  }

  async #signOut({ isEverywhere }: SignOutEvent): Promise<void> {
    if (this.frame && !this.frame.mayLeave()) return;
    const { session } = this.#keeper.client;
    try {
      await (isEverywhere ? session.signOutEverywhere() : session.signOut());
    } catch (error) {
      this.messages.tell({ text: failureText(error), tone: "failed" });
      return;
    }
    forgetDrafts();
    this.#leaveSite();
    this.#keeper.set(null);
    await this.#router.go(DESK_ROOT, { replace: true });
  }

  #leaveSite(): void {
    this.#arriving?.abort();
    this.desk?.live.stop();
    this.desk = undefined;
  }

  protected override willUpdate(): void {
    const session = this.#keeper.session;
    if (!session || this.#invitation || this.#reset) return;
    const wanted = siteKeyIn(this.#router.url.pathname) ?? this.#defaultSite();
    const isThere = this.desk?.siteKey === wanted && this.desk?.session === session;
    if (wanted && !isThere && this.#entering !== wanted) void this.#enterSite(wanted);
  }

  /** Where one goes who names no site: the only one, or the last one. */
  #defaultSite(): string | undefined {
    const memberships = this.#keeper.session?.memberships ?? [];
    if (memberships.length === 1) return memberships[0]?.siteKey;
    const last = readPreferences().siteKey;
    return memberships.find(({ siteKey }) => siteKey === last)?.siteKey;
  }

  #entering: string | undefined;

  async #enterSite(siteKey: string): Promise<void> {
    const session = this.#keeper.session;
    if (!session) return;
    this.#entering = siteKey;
    this.#arriving?.abort();
    const { signal } = (this.#arriving = new AbortController());
    try {
      await import("../frame/desk-frame.ts");
      const desk = await loadDesk({
        client: this.#keeper.client,
        session,
        siteKey,
        live: this.desk?.siteKey === siteKey ? this.desk.live : undefined,
        signal,
        onRefreshed: (refreshed) => this.#show(refreshed),
      });
      if (this.desk && this.desk.live !== desk.live) this.desk.live.stop();
      this.problem = "";
      this.#show(desk);
      keepPreferences({ siteKey });
    } catch (error) {
      if (isAbortedBy(signal, error)) return;
      this.problem = failureText(error);
    } finally {
      if (this.#entering === siteKey) this.#entering = undefined;
    }
  }

  #show(desk: Desk): void {
    this.desk = desk;
    this.#provider.setValue(desk);
  }

  #renderFrontDoor(): TemplateResult {
    const { session, client } = this.#keeper;
    if (this.#invitation) {
      void import("../session/invitation-page.ts");
      return html`<desk-invitation-page .client=${client} .token=${this.#invitation} @desk-declined=${this.#declined}></desk-invitation-page>`;
    }
    if (this.#reset) {
      void import("../session/new-password-page.ts");
      return html`<desk-new-password-page .client=${client} .token=${this.#reset} @desk-declined=${this.#declined}></desk-new-password-page>`;
    }
    if (this.problem) {
      return html`<desk-front-door .heading=${msg("The desk cannot be opened")} .lead=${this.problem}>
        <button class="button primary" @click=${this.#retry}>${msg("Try again")}</button>
        ${session ? html`<button class="button quiet" @click=${this.#chooseSite}>${msg("Choose another site")}</button>` : nothing}
      </desk-front-door>`;
    }
    if (session === null) {
      const failed = msg("Your company's sign-in did not let you in here. An admin of the site can invite you first.");
      return html`<desk-front-door .heading=${msg("Sign in to the desk")} .lead=${this.#hasFailedElsewhere ? failed : msg("For those who answer.")}>
        <desk-sign-in-form .client=${client}></desk-sign-in-form>
      </desk-front-door>`;
    }
    if (session && !siteKeyIn(this.#router.url.pathname) && !this.#defaultSite()) return this.#renderSites();
    return html`<div class="starting" aria-busy="true"><span class="visually-hidden">${msg("Opening the desk…")}</span></div>`;
  }

  #renderSites(): TemplateResult {
    const memberships = this.#keeper.session?.memberships ?? [];
    if (memberships.length === 0) {
      return html`<desk-front-door .heading=${msg("You work at no site yet")} .lead=${msg("Ask an admin of your site for an invitation.")}>
        <button class="button" @click=${() => void this.#signOut({ isEverywhere: false } as SignOutEvent)}>${msg("Sign out")}</button>
      </desk-front-door>`;
    }
    return html`<desk-front-door .heading=${msg("Where do you work today?")}>
      <ul class="sites">
        ${memberships.map(({ siteKey, siteName }) => html`<li><a class="button" href="${DESK_ROOT}${encodeURIComponent(siteKey)}/">${siteName}</a></li>`)}
      </ul>
    </desk-front-door>`;
  }

  #retry = (): void => {
    const session = this.#keeper.session;
    this.problem = "";
    if (session === undefined) void this.#start();
  };

  #declined = (): void => {
    this.#invitation = this.#reset = undefined;
    this.requestUpdate();
  };

  #chooseSite = (): void => {
    this.problem = "";
    keepPreferences({ siteKey: undefined });
    void this.#router.go(DESK_ROOT);
  };

  protected override render(): TemplateResult {
    const isInside = this.desk && this.#keeper.session && !this.#invitation && !this.#reset && !this.problem;
    return html`
      ${isInside ? html`<desk-frame .url=${this.#router.url}></desk-frame>` : this.#renderFrontDoor()}
      <desk-session-ended .client=${this.#keeper.client} .email=${this.desk?.session.user.email ?? ""}></desk-session-ended>
      <desk-messages></desk-messages>
    `;
  }
}

/** The token of a link that was mailed. It opens an account, so it leaves the address and the history at once. */
function takeToken(kind: "invitation" | "reset"): string | undefined {
  const token = location.hash.startsWith(`#${kind}=`) ? location.hash.slice(kind.length + 2) : undefined;
  if (token) history.replaceState(null, "", location.pathname + location.search);
  return token;
}

/** Whether the company's own sign-in has just sent somebody back without letting them in. */
function takeFailure(): boolean {
  if (location.hash !== "#sign-in-failed") return false;
  history.replaceState(null, "", location.pathname + location.search);
  return true;
}
