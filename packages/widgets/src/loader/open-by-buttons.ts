interface Opening {
  /** Runs the file of an element. */
  load(name: string): Promise<unknown>;
  /** Tells an element which site it is of. */
  take(element: Element): void;
}

/** As `heed-launcher` takes it; what is no view of the front desk, it leaves at the start. */
interface View {
  at: string;
  kind?: string | undefined;
  reference?: string | undefined;
}

interface OpeningElement extends HTMLElement {
  open(view?: View): void;
}

let isListening = false;

/**
 * Makes every `data-heed-open` of the page open the front desk, at the view it names. Pointing at one, or moving the focus to it,
 * fetches what a press will need. A link is followed where that cannot be loaded.
 */
export function openByButtons({ load, take }: Opening): void {
  if (isListening) return;
  isListening = true;
  const prepare = (event: Event): void => {
    if (!buttonOf(event)) return;
    for (const name of ["launcher", "portal"]) load(name).catch(() => {});
  };
  addEventListener("pointerover", prepare, { passive: true });
  addEventListener("focusin", prepare);
  addEventListener("click", (event) => {
    const button = buttonOf(event);
    if (!button || event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const launcher = document.querySelector<OpeningElement>("heed-launcher") ?? panelAlone();
    take(launcher);
    load("launcher").then(
      () => launcher.open(viewOf(button.getAttribute("data-heed-open") ?? "")),
      () => {
        if (button instanceof HTMLAnchorElement) location.assign(button.href);
      },
    );
  });
}

function buttonOf(event: Event): Element | undefined {
  return event.composedPath().find((target): target is Element => target instanceof Element && target.matches("[data-heed-open]"));
}

/** `file/complaint`, `case/K7MP-4XQ2`, `proposals`: as the front desk's addresses have it. */
function viewOf(text: string): View | undefined {
  const [at = "", rest] = text.split("/");
  return at === "" ? undefined : { at, kind: at === "file" ? rest : undefined, reference: at === "case" ? rest : undefined };
}

function panelAlone(): OpeningElement {
  // What it is once its file has run.
  const launcher = document.createElement("heed-launcher") as OpeningElement;
  launcher.setAttribute("no-button", "");
  document.body.append(launcher);
  return launcher;
}
