type Field = HTMLElement & { reportValidity(): boolean };

/** Whether all fields of the widgets in `root` hold what they may; each of the others says what is wrong, and the first takes the focus. */
export function areFieldsRight(root: ParentNode): boolean {
  const wrong = [...root.querySelectorAll<Field>("heed-choice-field, heed-text-field")].filter((field) => !field.reportValidity());
  wrong[0]?.focus();
  return wrong.length === 0;
}
