import type { HeedClient, HeedError, Site } from "@heed/core";
import { forgetDevice, readKeptCases, writeKeptCases } from "../kept-cases/kept-cases.ts";
import { msg } from "../localization/msg.ts";
import { Joining } from "../participation/joining.ts";
import { keepParticipant } from "../participation/kept-participant.ts";
import { awaitSession } from "../participation/page-sessions.ts";
import { Participation, type Host } from "../participation/participation.ts";
import type { GetToken } from "./get-token.ts";

/** An element that shows what belongs to a customer. */
export type AccountHost = Host & { readonly getToken?: GetToken | undefined };

/** What a call is refused with where nobody is signed in, or not any more. */
const signedOut = /^(?:participant_needed|verification_needed)$/;

/** Who is signed in: by a mailed code, kept on this device, or as whom the page's own site says they are. Brings the SDK along. */
export class Account {
  readonly #host: AccountHost;
  readonly #participation: Participation;
  #isIdentified = false;

  constructor(host: AccountHost) {
    this.#host = host;
    this.#participation = new Participation(host);
  }

  /** What opens the account's cases. */
  get token(): string | undefined {
    return this.#participation.client.participants.token ?? undefined;
  }

  /** Whether somebody is signed in; as whom the page says, if it does. */
  async enter(): Promise<boolean> {
    if (this.#host.getToken && !this.#isIdentified) await this.#identify(this.#host.getToken);
    return Boolean(this.#host.getToken) || this.#participation.isVerified;
  }

  /** Calls as whoever is signed in; undefined once nobody is any more. A page that says who they are is asked once more. */
  async call<Answer>(call: (client: HeedClient) => Promise<Answer>): Promise<Answer | undefined> {
    try {
      return await call(this.#participation.client);
    } catch (error) {
      if (!signedOut.test(`${(error as Partial<HeedError>).code}`)) throw error;
    }
    const { getToken } = this.#host;
    if (getToken) {
      await this.#identify(getToken);
      return call(this.#participation.client);
    }
    this.#forget();
    return undefined;
  }

  /** Signs out, here in any case. What was kept of the customer on this device is forgotten. */
  async leave(): Promise<void> {
    const { participants } = this.#participation.client;
    try {
      await participants.signOut({ signal: this.#host.presence });
    } catch (error) {
      // The token is still good, and nobody has it any more.
      console.warn(error);
    }
    this.#forget();
    forgetDevice(this.#host);
  }

  /** Asks for an address and the code that is mailed to it, in the element's own place. */
  ask(site: Site, end: () => void): Joining {
    const host = this.#host;
    const title = msg("Sign in to see your cases");
    const lead = msg("We send a code to the e-mail address that you filed them with. There is no password.");
    return new Joining(
      host,
      { participation: this.#participation, site, need: "verified", title, lead },
      {
        show: () => host.requestUpdate(),
        root: () => host.renderRoot,
        end: () => {
          writeKeptCases(host, { ...readKeptCases(host), hasAccount: true });
          end();
        },
      },
    );
  }

  /** As nobody first: what somebody else has done on this device must not become theirs. */
  async #identify(getToken: GetToken): Promise<void> {
    const { participants } = this.#participation.client;
    const { presence: signal } = this.#host;
    const opened = awaitSession(this.#host);
    const identify = async (): Promise<void> => {
      const token = await getToken();
      participants.use(null);
      opened((await participants.identify({ token }, { signal })).token);
    };
    try {
      await identify();
    } catch (error) {
      // One that has expired on its way: the page makes another.
      if ((error as Partial<HeedError>).code !== "identity_expired") throw error;
      await identify();
    }
    this.#isIdentified = true;
  }

  #forget(): void {
    this.#participation.client.participants.use(null);
    keepParticipant(this.#host, undefined);
    const kept = readKeptCases(this.#host);
    if (kept.hasAccount) writeKeptCases(this.#host, { cases: kept.cases });
  }
}
