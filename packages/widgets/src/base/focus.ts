/** A press on a button must not leave the field first: its error would push the button from under the pointer. */
export function keepFocus(event: Event): void {
  event.preventDefault();
}

/** Leads the focus to the first that matches; a field that has just come into being takes it once it has rendered. */
export async function leadFocus(root: ParentNode, selector: string): Promise<void> {
  const target = root.querySelector<HTMLElement & { updateComplete?: Promise<boolean> }>(selector);
  await target?.updateComplete;
  target?.focus();
}
