import type { LitElement } from "lit";
import type { HeedElement } from "./heed-element.ts";
import { changedControls, giveBack, rememberFocus } from "./visitor-input.ts";

type Declared = HeedElement & { seed?: string };

/**
 * Puts what an element renders in the place of what a server has rendered for it. It is kept from everything until its
 * visitor has seen that; then it renders out of sight, until its language and data are there; then both change places within
 * one task, with all that was filled in meanwhile. Loaded only where there is something to take over.
 */
export async function takeOver(element: Declared): Promise<void> {
  // Whoever calls has found it.
  const root = element.shadowRoot as ShadowRoot;
  // Plain markup stands in the page itself, and is seen through a slot.
  const source = root.querySelector("slot:not([name])") ? element : root;
  const isComposing = watchComposing(source);
  await isPainted();
  // Moved within the page, it was connected twice.
  if (element.renderRoot) return;
  // Of a first frame, which goes with its sheet.
  const sheets = [...root.adoptedStyleSheets];
  if (sheets.length > 0) root.adoptedStyleSheets = [...sheetsOf(element), ...sheets];
  const seed = source.querySelector("[data-seed]")?.getAttribute("data-seed");
  if (seed) element.seed = seed;
  const stage = document.createElement("div");
  stage.style.display = "contents";
  // Where Lit finds one it makes none, and takes nothing of what is there for its own.
  Object.assign(element, { renderRoot: stage });
  const ready = isReady(element, { root, stage });
  if (element.isConnected) element.connectedCallback();
  await ready;
  // A press or a composed word that has begun in the old content ends there.
  while (isComposing() || source.querySelector(":active")) await nextFrame();
  const declared = [...[...root.childNodes].filter((node) => node !== stage), ...(source === element ? unslotted(element) : [])];
  await giveAll(source, { stage, isRendered: () => element.updateComplete });
  const focusAgain = rememberFocus(source);
  show({ root, stage }, element);
  await focusAgain(stage);
  for (const node of declared) node.remove();
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
}

/** Giving back takes its time, in which somebody may go on typing. */
async function giveAll(source: ParentNode, target: Parameters<typeof giveBack>[1]): Promise<void> {
  let given: string | undefined;
  for (;;) {
    const changed = changedControls(source);
    const now = JSON.stringify([...changed].map(([key, control]) => [key, control.value, (control as HTMLInputElement).checked]));
    if (now === given) return;
    await giveBack(changed, target);
    given = now;
  }
}

/** What of its own markup an element has no place for. */
function unslotted({ children }: Element): Element[] {
  return [...children].filter(({ slot }) => !slot);
}

interface Places {
  root: ShadowRoot;
  stage: HTMLElement;
}

/** Above what is there already: from one focus to the other without a moment in which nothing has it. */
function show({ root, stage }: Places, element: LitElement): void {
  // Sheets of its own are there where something loaded later has dressed the element already.
  if (root.adoptedStyleSheets.length === 0) root.adoptedStyleSheets = sheetsOf(element);
  root.prepend(stage);
}

function sheetsOf({ constructor }: LitElement): CSSStyleSheet[] {
  return (constructor as typeof LitElement).elementStyles.map((style) => ("styleSheet" in style && style.styleSheet) || (style as CSSStyleSheet));
}

/** Loaded, and rendered whole. Until then a message is shown above what the server has rendered, which stays. */
function isReady(element: HeedElement, places: Places): Promise<void> {
  const { root, stage } = places;
  const isLoading = watchLoading(element);
  let note: Node | undefined;
  return new Promise((done) => {
    const controller = {
      hostUpdated: () => {
        if (isLoading()) return;
        const alert = stage.querySelector("[role=alert]");
        const isBusy = stage.querySelector("[aria-busy=true]") !== null;
        if (note && (!alert || isBusy)) root.removeChild(note);
        note = undefined;
        if (alert && isBusy) note = root.insertBefore(alert.cloneNode(true), root.firstChild);
        // Beside what can be filled in, as where a link opens nothing, it is what the element has come to.
        else if (alert && !stage.querySelector("form")) show(places, element);
        else if (isBusy) stage.remove();
        else {
          element.removeController(controller);
          done();
        }
      },
    };
    element.addController(controller);
  });
}

/** What it shows while it loads may not be what it will show. */
function watchLoading(element: HeedElement): () => boolean {
  const reload = element.reload.bind(element);
  let loading = 0;
  element.reload = async () => {
    loading += 1;
    try {
      await reload();
    } finally {
      loading -= 1;
      element.requestUpdate();
    }
  };
  return () => loading > 0;
}

/** Whether a word is being composed, as in Chinese: it would be lost with its field. */
function watchComposing(root: EventTarget): () => boolean {
  let isComposing = false;
  root.addEventListener("compositionupdate", () => (isComposing = true));
  root.addEventListener("compositionend", () => (isComposing = false));
  return () => isComposing;
}

/** The visitor sees what the server has rendered first. A page out of sight paints nothing. */
async function isPainted(): Promise<void> {
  if (document.hidden) return;
  await nextFrame();
  await new Promise((done) => setTimeout(done));
}

function nextFrame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}
