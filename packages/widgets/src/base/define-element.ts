/**
 * Registers an element unless its tag is taken: two bundles on one page may bring the same element,
 * and the second must not stop the page.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
