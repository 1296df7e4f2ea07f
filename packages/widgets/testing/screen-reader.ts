import { cdp } from "vitest/browser";

interface TreeNode {
  nodeId: string;
  parentId?: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  properties?: { name: string; value: { value?: unknown } }[];
}

interface Session {
  send(method: "Page.getFrameTree"): Promise<{ frameTree: FrameTree }>;
  send(method: "Accessibility.getFullAXTree", parameters: { frameId: string }): Promise<{ nodes: TreeNode[] }>;
  send(method: string, parameters?: object): Promise<unknown>;
}

interface FrameTree {
  frame: { id: string; url: string };
  childFrames?: FrameTree[];
}

/** What must say what it is: a name is all that a screen reader's user has of it. */
const mustBeNamed = new Set([
  "button", "link", "textbox", "searchbox", "combobox", "listbox", "checkbox", "radio", "slider", "spinbutton", "switch", "tab",
  "menuitem", "DisclosureTriangle", "Date", "radiogroup", "dialog", "alertdialog", "progressbar", "image", "table", "heading",
]);

/** The protocol of the browser that the tests run in. */
export const session = (): Session => cdp();

/** What someone who hears the page instead of seeing it would stumble over. */
export async function treeFindings(canvas: Element): Promise<string[]> {
  // Nothing is on view before its moment has come, and so there is nothing to be heard.
  if (!deep(canvas).some((element) => element.checkVisibility() && element.textContent.trim())) return [];
  const { frameTree } = await session().send("Page.getFrameTree");
  const own = framesOf(frameTree).find(({ frame }) => frame.url === location.href) ?? frameTree;
  const { nodes } = await session().send("Accessibility.getFullAXTree", { frameId: own.frame.id });
  const seen = nodes.filter(({ ignored }) => !ignored);
  const findings = seen.length < 3 ? ["There is nothing in the tree."] : [];
  let level = 0;
  for (const { role, name, properties = [] } of seen) {
    const kind = role?.value ?? "";
    const isUnnamed = !name?.value.trim();
    if (mustBeNamed.has(kind) && isUnnamed) findings.push(`A ${kind} has no name.`);
    if (kind !== "heading") continue;
    const now = Number(properties.find((each) => each.name === "level")?.value.value);
    if (level > 0 && now > level + 1) findings.push(`After a heading of level ${level} comes "${name?.value}" of level ${now}.`);
    level = now;
  }
  return [...findings, ...hiddenFocusables(canvas)];
}

/** Whether something on the page is read aloud by itself when it changes, or the focus has been led into what has changed. */
export function isAnnounced(canvas: Element): boolean {
  return deep(canvas).some((element) => element.matches("[role=alert], [role=status], [aria-live], output, dialog[open], :focus"));
}

/** What is no longer recognised as a control where the system sets all colours: backgrounds are gone then, borders and lines below are not. */
export function forcedColorFindings(canvas: Element): string[] {
  return deep(canvas)
    .filter((element) => element.matches("button, input:not([type=hidden]), select, textarea") && element.checkVisibility() && element.getBoundingClientRect().width > 2)
    .filter((element) => {
      const { appearance, borderStyle, borderWidth, textDecorationLine, opacity } = getComputedStyle(element);
      const isOutlined = borderStyle !== "none" && !/^0px( 0px)*$/.test(borderWidth);
      return !isOutlined && appearance === "none" && opacity !== "0" && textDecorationLine === "none" && !element.querySelector("svg");
    })
    .map(({ outerHTML }) => `Without a border where colours are forced: ${outerHTML.replaceAll(/<!--.*?-->/g, "").slice(0, 160)}`);
}

/** What the keyboard reaches and a screen reader does not tell of. */
function hiddenFocusables(canvas: Element): string[] {
  return deep(canvas)
    .filter((element) => element.matches("a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])") && isHidden(element))
    .map(({ outerHTML }) => `Hidden from screen readers, and in the tab order: ${outerHTML.slice(0, 120)}`);
}

function isHidden(element: Element): boolean {
  if (element.matches(":disabled, [inert] *, [tabindex='-1']") || !element.checkVisibility()) return false;
  for (let each: Element | null = element; each; each = each.assignedSlot ?? each.parentElement ?? hostOf(each)) {
    if (each.getAttribute("aria-hidden") === "true") return true;
  }
  return false;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Everything below, that in shadow trees too. */
export function deep(root: ParentNode): Element[] {
  return [...root.querySelectorAll("*")].flatMap((element) => [element, ...(element.shadowRoot ? deep(element.shadowRoot) : [])]);
}

function framesOf(tree: FrameTree): FrameTree[] {
  return [tree, ...(tree.childFrames ?? []).flatMap(framesOf)];
}
