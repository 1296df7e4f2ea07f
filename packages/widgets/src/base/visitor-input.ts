import { controlInField, giveToField } from "./field-input.ts";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const interactive = "input, textarea, select, button, a, summary, [tabindex]";

/** The controls in which a visitor has changed something, by what is the same of them in another rendering. */
export function changedControls(root: ParentNode): Map<string, Control> {
  const controls = [...byKey(root)].filter((entry): entry is [string, Control] => entry[1].matches("input, textarea, select"));
  return new Map(controls.filter(([, control]) => isChanged(control)));
}

interface Target {
  stage: HTMLElement;
  /** Resolves once the element has rendered what it was told, without letting the browser do anything else in between. */
  isRendered: () => Promise<unknown>;
}

/** Fills in another rendering as its visitor would have: the element hears of it from its own controls. */
export async function giveBack(changed: ReadonlyMap<string, Control>, { stage, isRendered }: Target): Promise<void> {
  await isRendered();
  for (const [key, given] of changed as ReadonlyMap<string, HTMLInputElement>) {
    const { value, checked } = given;
    // Looked up anew each time: one answer may bring or take others.
    const control = counterpart(stage, key, given);
    if (!control) await giveToField(given, { stage, isRendered });
    if (!control || (isChoice(control) ? control.checked === checked : control.value === value)) continue;
    if (isChoice(control)) control.checked = checked;
    else control.value = value;
    control.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    control.dispatchEvent(new Event("change", { bubbles: true }));
    await isRendered();
  }
}

/** Gives what does the same in another rendering the focus, the selected text and the place scrolled to. */
export function rememberFocus(root: ShadowRoot | Element): (stage: HTMLElement) => Promise<void> {
  const { activeElement } = root instanceof ShadowRoot ? root : (root.getRootNode() as Document | ShadowRoot);
  const [key] = [...byKey(root)].find(([, each]) => each === activeElement) ?? [];
  if (!activeElement || key === undefined) return () => Promise.resolve();
  // Of what is no field of text, these are null or not there.
  const { selectionStart, selectionEnd, selectionDirection, scrollTop } = activeElement as HTMLInputElement;
  return async (stage) => {
    const target = counterpart(stage, key, activeElement as HTMLInputElement) ?? ((await controlInField(activeElement, stage)) as HTMLInputElement | undefined);
    target?.focus({ preventScroll: true });
    if (typeof selectionStart === "number") target?.setSelectionRange?.(selectionStart, selectionEnd, selectionDirection ?? "none");
    target?.scrollTo({ top: scrollTop });
  };
}

/** The same in another rendering. Plain markup gives names to controls that have none where an element listens to them. */
function counterpart(stage: HTMLElement, key: string, { id, name = "" }: HTMLInputElement): HTMLInputElement | undefined {
  const same = byKey(stage).get(key) as HTMLInputElement | undefined;
  if (same) return same;
  const [, question] = /^(\w+)\/other$/.exec(name) ?? [];
  const selector = question ? `#q-${question} .other` : id && `#${CSS.escape(id)}`;
  return (selector && stage.querySelector<HTMLInputElement>(selector)) || undefined;
}

/** What can be used, each under a name that another rendering of the same gives it too. */
function byKey(root: ParentNode): Map<string, HTMLElement> {
  const found = new Map<string, HTMLElement>();
  for (const each of root.querySelectorAll<HTMLElement>(interactive)) {
    const { localName, id, name, value } = each as HTMLInputElement;
    const key = [localName, id, name, isChoice(each) && value, each.getAttribute("part")].join("\n");
    let count = 0;
    while (found.has(`${key}\n${count}`)) count += 1;
    found.set(`${key}\n${count}`, each);
  }
  return found;
}

function isChoice(element: Element): boolean {
  return element.matches("[type=radio], [type=checkbox]");
}

function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement) return ![...control.options].find(({ defaultSelected }, index) => defaultSelected || index === 0)?.selected;
  if (!isChoice(control)) return control.value !== control.defaultValue;
  const { type, checked, defaultChecked } = control as HTMLInputElement;
  // Of a group of radio buttons, the one that is chosen speaks for all.
  return checked !== defaultChecked && (checked || type === "checkbox");
}
