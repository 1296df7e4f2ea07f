import type { FieldElement } from "../field/field-element.ts";

type Given = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** As the browser's own controls have them. */
type Field = FieldElement & { multiple?: boolean; readonly updateComplete: Promise<unknown> };

/**
 * Gives what was filled into a plain control to the field of ours that asks the same. That renders only once it is on the
 * page, and so it is told, and tells its form as if somebody had typed. A choice that two of our lists share is made in both.
 */
export async function giveToField(given: Given, { stage, isRendered }: { stage: HTMLElement; isRendered: () => Promise<unknown> }): Promise<void> {
  const { name, value } = given;
  const top = given instanceof HTMLSelectElement ? given.selectedOptions[0]?.dataset["top"] : undefined;
  tell(fieldNamed(stage, `/top${name}`) ?? fieldNamed(stage, name), given, top ?? value);
  await isRendered();
  if (top !== undefined) tell(fieldNamed(stage, name), given, value);
  await isRendered();
}

/** Once it has rendered, the control of the field that asks the same as a plain one, with a caret of its own; of a group, the field. */
export async function controlInField(given: Element, stage: HTMLElement): Promise<HTMLElement | null | undefined> {
  const { name = "" } = given as Partial<Given>;
  const field = fieldNamed(stage, name) ?? fieldNamed(stage, `/top${name}`);
  await field?.updateComplete;
  return field?.shadowRoot?.querySelector<HTMLElement>(".box") ?? field;
}

function tell(field: Field | null, given: Given, value: string): void {
  if (!field) return;
  const { checked = false } = given as Partial<HTMLInputElement>;
  if (field.localName === "heed-checkbox-field") field.value = checked;
  else if (field.multiple) field.value = [...[field.value as string[]].flat().filter((each) => each && each !== value), ...(checked ? [value] : [])];
  else field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
}

function fieldNamed(stage: HTMLElement, name: string): Field | null {
  return stage.querySelector<Field>(`:is(heed-text-field, heed-choice-field, heed-checkbox-field)[name="${CSS.escape(name)}"]`);
}
