/** Marks what is printed, and in each page or shadow tree around it what leads there. */
const MARK = "data-heed-printed";

/** Prints nothing but this element: a style sheet that holds for print alone lies on the page until it is done. */
export function printOnly(element: Element): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `@media print { :not(html, body, [${MARK}], [${MARK}] *, :has([${MARK}])) { display: none !important } }`,
  );
  const path = pathToPage(element);
  for (const step of path) {
    step.setAttribute(MARK, "");
    treeOf(step).adoptedStyleSheets.push(sheet);
  }
  const cleanUp = (): void => {
    for (const step of path) {
      step.removeAttribute(MARK);
      const tree = treeOf(step);
      tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((other) => other !== sheet);
    }
  };
  addEventListener("afterprint", cleanUp, { once: true });
  print();
}

/** The element, then the host of the shadow tree it stands in, and so on up to the page. */
function pathToPage(element: Element): Element[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [element, ...pathToPage(root.host)] : [element];
}

function treeOf(element: Element): Document | ShadowRoot {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : element.ownerDocument;
}
