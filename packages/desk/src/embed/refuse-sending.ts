/** Told on the page of a preview where something would have been sent. */
export const REFUSED_EVENT = "desk-preview-refused";

/**
 * Lets the page of a preview read what its elements show, and send nothing: no message, no code by mail, no claim, no vote.
 * What stands in an element's way is a refusal, so that it is not tried again.
 */
export function refuseSending(): void {
  const read = fetch.bind(globalThis);
  globalThis.fetch = async (input, init) => {
    const method = init?.method ?? (input instanceof Request ? input.method : "GET");
    if (/^(?:get|head)$/i.test(method)) return read(input, init);
    document.dispatchEvent(new Event(REFUSED_EVENT));
    const problem = { type: "about:blank", title: "A preview sends nothing.", status: 403, code: "permission_denied" };
    return Response.json(problem, { status: 403, headers: { "Content-Type": "application/problem+json" } });
  };
}
