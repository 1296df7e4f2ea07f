import type { Page } from "playwright";
import { expect } from "vitest";

/** Nothing is cut off or wider than the page, and all that can be used can be brought into view and lies there uncovered. */
export async function expectReachable(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const deep = (root: ParentNode): Element[] => [...root.querySelectorAll("*")].flatMap((element) => [element, ...(element.shadowRoot ? deep(element.shadowRoot) : [])]);
    const within = (node: Node | null, element: Element): boolean => {
      for (let each = node; each; each = each.parentNode ?? (each instanceof ShadowRoot ? each.host : null)) if (each === element) return true;
      return false;
    };
    const findings: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) findings.push(`The page is ${document.documentElement.scrollWidth} px wide.`);
    for (const element of deep(document.body)) {
      if (!element.matches("a[href], button, input, select, textarea, summary") || !element.checkVisibility({ visibilityProperty: true })) continue;
      element.scrollIntoView({ block: "center", behavior: "instant" });
      const { left, right, top, bottom, width } = element.getBoundingClientRect();
      const name = `${element.localName} ${element.getAttribute("part") ?? ""} ${element.textContent.trim().slice(0, 30)}`;
      if (left < -1 || right > innerWidth + 1) findings.push(`${name} reaches from ${left} to ${right}.`);
      // What is there for the keyboard and for what is read aloud has no place of its own.
      if (width <= 1) continue;
      let hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      while (hit?.shadowRoot) {
        const inner = hit.shadowRoot.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        if (!inner || inner === hit) break;
        hit = inner;
      }
      const label = element.closest("label");
      if (!within(hit, element) && !(label && within(hit, label))) findings.push(`${name} lies under ${hit?.localName}.${hit?.className}.`);
    }
    scrollTo(0, 0);
    return findings;
  });
  expect(found).toEqual([]);
}

/** Nothing is eased or moves by itself, in no state that the elements' styles know. */
export async function expectNoMotion(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const deep = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [root, ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? deep(shadowRoot) : []))];
    const moving = (rules: CSSRuleList): string[] =>
      [...rules].flatMap((rule) => {
        if (rule instanceof CSSMediaRule && !matchMedia(rule.media.mediaText).matches) return [];
        const own = rule instanceof CSSStyleRule && (rule.style.transitionDuration || rule.style.animationName) ? [rule.cssText] : [];
        return [...own, ...("cssRules" in rule ? moving(rule.cssRules as CSSRuleList) : [])];
      });
    const roots = deep(document);
    const sheets = new Set(roots.flatMap((root) => [...root.adoptedStyleSheets]));
    if (sheets.size === 0) return ["There are no style sheets to look at."];
    return [...[...sheets].flatMap(({ cssRules }) => moving(cssRules)), ...roots.flatMap((root) => root.getAnimations()).map(String)];
  });
  expect(found).toEqual([]);
}

/** Fields are wide enough to write in, buttons look like buttons, and what is written differs from what it is written on. */
export async function expectEasyReading(page: Page): Promise<void> {
  const { controls, faint, widest } = await page.evaluate(() => {
    const deep = (root: ParentNode): Element[] => [...root.querySelectorAll("*")].flatMap((element) => [element, ...(element.shadowRoot ? deep(element.shadowRoot) : [])]);
    const elements = [...document.querySelectorAll("main > *")].flatMap((element) => (element.shadowRoot ? deep(element.shadowRoot) : [])).filter((element) => element.checkVisibility());
    const isSeen = (color: string): boolean => !/transparent|, 0\)|\/ 0\)/.test(color);
    return {
      controls: elements
        .filter((element) => element.matches("input:is([type=text], [type=email], :not([type])), textarea, button.primary"))
        .map((element) => ({ name: element.localName, width: element.getBoundingClientRect().width, height: element.getBoundingClientRect().height, border: isSeen(getComputedStyle(element).borderColor) || isSeen(getComputedStyle(element).backgroundColor) })),
      faint: elements.filter((element) => element.matches("p, label, h2, h3, legend")).filter((element) => getComputedStyle(element).color === getComputedStyle(element).backgroundColor).length,
      widest: document.documentElement.scrollWidth - innerWidth,
    };
  });
  expect(controls.length).toBeGreaterThan(0);
  for (const { name, width, height, border } of controls) {
    expect(width, name).toBeGreaterThan(name === "button" ? 50 : 180);
    expect(height, name).toBeGreaterThanOrEqual(40);
    expect(border, name).toBe(true);
  }
  expect([faint, widest]).toEqual([0, 0]);
}
