import { createDeskClient, isHeedError, type DeskClient, type StaffSession } from "@heed/core/desk";

/** Who is signed in, and the client whose calls tell when they no longer are. Fires `change` and `ended`. */
export class SessionKeeper extends EventTarget {
  readonly client: DeskClient;
  #session: StaffSession | null | undefined;

  constructor(baseUrl: string = location.origin) {
    super();
    this.client = createDeskClient({ baseUrl, fetch: (request) => this.#fetch(request) });
  }

  /** `null` when nobody is signed in, `undefined` until that is known. */
  get session(): StaffSession | null | undefined {
    return this.#session;
  }

  /** Asks the service who is signed in; rejects where it cannot be asked. */
  async start(): Promise<void> {
    try {
      this.set(await this.client.session.get());
    } catch (error) {
      if (!isHeedError(error) || error.code !== "sign_in_required") throw error;
      this.set(null);
    }
  }

  set(session: StaffSession | null): void {
    this.#session = session;
    this.dispatchEvent(new Event("change"));
  }

  async #fetch(request: Request): Promise<Response> {
    const response = await fetch(request);
    // Somebody was signed in until now: what they were doing must not be lost.
    if (response.status === 401 && this.#session && (await isAboutSession(response.clone()))) this.dispatchEvent(new Event("ended"));
    return response;
  }
}

/** A wrong password answers 401 too, and says nothing of the session. */
async function isAboutSession(response: Response): Promise<boolean> {
  const problem: unknown = await response.json().catch(() => null);
  return typeof problem === "object" && problem !== null && "code" in problem && problem.code === "sign_in_required";
}
