/** The focus goes where the work goes on, once that is on view. */
export function focusLater(from: Element, selector: string): void {
  // The tree that it stands in now; it may be gone by then.
  const root = from.getRootNode() as ShadowRoot;
  requestAnimationFrame(() => root.querySelector<HTMLElement>(selector)?.focus());
}
