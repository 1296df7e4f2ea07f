/** Marks what is printed. */
const MARK = "data-heed-printed";

/** Prints of a page nothing but this element: a style sheet that holds for print alone lies on it until it is done. */
export function printOnly(element: Element): void {
  const shown = outermost(element);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media print{body :not([${MARK}],:has([${MARK}])){display:none!important}}`);
  shown.setAttribute(MARK, "");
  document.adoptedStyleSheets.push(sheet);
  const cleanUp = (): void => {
    shown.removeAttribute(MARK);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  addEventListener("afterprint", cleanUp, { once: true });
  print();
}

/** What of the page itself holds the element, where it stands in shadow trees. */
function outermost(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : element;
}
