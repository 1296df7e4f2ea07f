import { serviceUrl } from "../base/client.ts";
import { isHarmless } from "./harmless.ts";
import { canWait, formNameOf, localeOf, whenNeeded, type ElementFile, type WaitingForm } from "./when-needed.ts";

/** The sheet of a form's first frame: build/first-frame.ts fills it in. */
declare const FIRST_FRAME_CSS: string;

/** A service that takes longer is not waited for: the element says what is the matter. */
const PATIENCE_MS = 8_000;

let sheet: CSSStyleSheet | undefined;

/**
 * Shows a form that nobody has used yet as the service has rendered it, without its element: that is loaded once it is
 * needed, and takes over. Where the service has nothing to show, it is needed at once.
 */
export function showForm(form: HTMLElement, file: ElementFile): void {
  if (customElements.get(form.localName)) return;
  if (form.shadowRoot || !canWait(form)) return void file.load().catch(() => {});
  const request = ask(form);
  // All else is done while the answer is on its way.
  const entry = whenNeeded(form, file);
  ownSheet();
  request.onloadend = () => {
    const answer = request.status === 200 && (request.response as Document | null)?.querySelector(form.localName);
    if (entry.signal.aborted || form.shadowRoot) return;
    if (answer && isHarmless(answer)) show(form, answer, entry);
    else void entry.need();
  };
}

/** A document that the browser makes of the answer runs no scripts, and no policy of the page has a say in it (Trusted Types). */
function ask(form: Element): XMLHttpRequest {
  const request = new XMLHttpRequest();
  const baseUrl = form.getAttribute("base-url") ?? undefined;
  const address = `${baseUrl?.startsWith("http") ? baseUrl : serviceUrl(baseUrl)}/v1/sites/${encodeURIComponent(form.getAttribute("site-key") ?? "")}`;
  request.open("GET", `${address}/forms/${formNameOf(form)}?locale=${encodeURIComponent(localeOf(form))}`);
  Object.assign(request, { responseType: "document", timeout: PATIENCE_MS }).send();
  return request;
}

/** One for all forms of a page. */
function ownSheet(): CSSStyleSheet {
  if (sheet) return sheet;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(FIRST_FRAME_CSS);
  return sheet;
}

function show(form: HTMLElement, answer: Element, entry: WaitingForm): void {
  const root = form.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [ownSheet()];
  root.append(...answer.childNodes);
  root.addEventListener("submit", (event) => {
    event.preventDefault();
    void send(root, event.target as HTMLFormElement, entry);
  });
  // The element says so no second time.
  Object.assign(form, { wasShown: true });
  form.dispatchEvent(new Event("heed-ready", { bubbles: true, composed: true }));
}

/** Sent before its element is there, a form goes out once it is. */
async function send(root: ShadowRoot, form: HTMLFormElement, { need }: WaitingForm): Promise<void> {
  const button = form.querySelector("[part=submit]");
  if (button?.ariaDisabled === "true") return;
  const alert = form.querySelector("[role=alert]");
  const tell = (isSending: boolean, hasFailed = false): void => {
    button?.setAttribute("aria-disabled", String(isSending));
    alert?.toggleAttribute("hidden", !hasFailed);
  };
  tell(true);
  const observer = new MutationObserver(() => {
    if (form.isConnected) return;
    observer.disconnect();
    root.querySelector("form")?.requestSubmit();
  });
  observer.observe(root, { childList: true });
  if (await need()) return;
  observer.disconnect();
  tell(false, true);
}
