import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import type { FormFieldCondition } from "@heed/core/rules";
import type { ChoiceField, ChoiceOption } from "@heed/widgets/choice-field";
import { treeOptions } from "./choices.ts";
import type { FormFieldSetting } from "./forms-section.ts";
import type { SectionView } from "./section.ts";
import { textFor } from "./setting-fields.ts";

interface ConditionsPlace {
  field: FormFieldSetting;
  place: string;
  /** What stands before it in the form: only of that it can depend. */
  earlier: readonly FormFieldSetting[];
}

/** When a question is asked: always, or only after certain answers. */
export function renderConditions({ draft, locale }: SectionView, { field, place, earlier }: ConditionsPlace): TemplateResult {
  const pointer = `${place}/visibleWhen`;
  const conditions = field.visibleWhen ?? [];
  const sources = sourcesOf({ earlier, categories: treeOptions(draft.settings.categories, locale), locale });
  const write = (written: readonly FormFieldCondition[]) => draft.write(pointer, written.length > 0 ? written : undefined);
  const replace = (index: number, condition: FormFieldCondition | undefined) =>
    write(conditions.flatMap((each, place) => (place === index ? (condition ?? []) : each)));
  const add = (source: string) => {
    const [first] = sources.find(({ id }) => id === source)?.options ?? [];
    if (first) write([...conditions, { field: source, oneOf: [valueOf(source, first.value)] }]);
  };
  /** Answers to a question of yes or no are true and false; all others are texts. */
  const valueOf = (source: string, value: string) =>
    earlier.find(({ id }) => id === source)?.type === "yes_no" ? value === "true" : value;
  const unused = sources.filter(({ id }) => !conditions.some((condition) => condition.field === id));
  return html`<div class="stack" data-pointer=${pointer}>
    <h3 class="minor">${msg("Asked")}</h3>
    ${conditions.length === 0 ? html`<p class="muted">${msg("Always")}</p>` : ""}
    ${draft.problemAt(pointer) ? html`<p class="error">${msg("This depends on a question that does not stand before it.")}</p>` : ""}
    ${conditions.map(({ field: source, oneOf }, index) => {
      const known = sources.find(({ id }) => id === source);
      const chosen = oneOf.map(String);
      const options = [...(known?.options ?? []), ...chosen.filter((id) => !known?.options.some(({ value }) => value === id)).map((id) => ({ value: id, label: id }))];
      return html`<heed-choice-field
        class="dense"
        multiple
        .label=${`${msg("Only when")} “${known?.label ?? source}”`}
        .options=${options}
        .value=${chosen}
        @input=${({ target }: Event) => {
          const values = [...(target as ChoiceField).value];
          replace(index, values.length > 0 ? { field: source, oneOf: values.map((value) => valueOf(source, value)) } : undefined);
        }}
      ></heed-choice-field>`;
    })}
    ${unused.length === 0
      ? ""
      : html`<label class="select-field edit-only">
          <span class="select-label">${conditions.length === 0 ? msg("Ask only after certain answers") : msg("And only after certain answers")}</span>
          <span class="select">
            <select
              class="box"
              .value=${""}
              @change=${({ currentTarget }: Event) => {
                const select = currentTarget as HTMLSelectElement;
                add(select.value);
                select.value = "";
              }}
            >
              <option value="">${msg("Choose a question")}</option>
              ${unused.map(({ id, label }) => html`<option value=${id}>${label}</option>`)}
            </select>
          </span>
        </label>`}
  </div>`;
}

interface Source {
  id: string;
  label: string;
  options: readonly ChoiceOption[];
}

/** What a question can depend on: the category, and earlier questions with answers that can be listed. */
function sourcesOf({ earlier, categories, locale }: { earlier: readonly FormFieldSetting[]; categories: readonly ChoiceOption[]; locale: string }): Source[] {
  const questions = earlier.flatMap(({ id, label, type, options = [] }): Source[] => {
    const name = textFor(label, locale) || id;
    if (type === "yes_no") {
      return [{ id, label: name, options: [{ value: "true", label: msg("Yes") }, { value: "false", label: msg("No") }] }];
    }
    if (type !== "choice" && type !== "multiple_choice") return [];
    return [{ id, label: name, options: options.map((option) => ({ value: option.value, label: textFor(option.label, locale) || option.value })) }];
  });
  return [{ id: "category", label: msg("Category"), options: categories }, ...questions];
}
