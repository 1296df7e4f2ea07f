import { isProblemError, type ProblemError } from "@heed/core/desk";

/** Names one sending: random enough to be nobody else's, also on pages without https. */
export function mintKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether the service has refused what was sent, and remembers nothing of it; where it is still at the first request, that may come about yet. */
export function isRefusal(error: unknown): error is ProblemError {
  return isProblemError(error) && error.status < 500 && error.code !== "idempotency_key_in_flight";
}

/** Under which idempotency key a dialog sends: the same once more goes out under the same one, as it may have arrived. */
export class SendAttempt {
  #key = "";
  #sent = "";

  /** The key for what is sent now. */
  keyFor(input: unknown): string {
    const sent = JSON.stringify(input);
    if (!this.#key || this.#sent !== sent) this.#key = mintKey();
    this.#sent = sent;
    return this.#key;
  }

  /** It has arrived, or was refused: what is sent next is something new, even if it is alike. */
  settle(): void {
    this.#key = this.#sent = "";
  }
}
