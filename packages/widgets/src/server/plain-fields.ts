import { ElementRenderer, renderThunked } from "@lit-labs/ssr";
import { html, nothing, type TemplateResult } from "lit";
import { defineElement } from "../base/define-element.ts";
import { CheckboxField } from "../checkbox-field/checkbox-field.ts";
import { ChoiceField, type ChoiceOption } from "../choice-field/choice-field.ts";
import { isList } from "../choice-field/is-list.ts";
import { problemText, type FieldTrouble } from "../field/problem-text.ts";
import type { FieldValue } from "../field/field-element.ts";
import { msg } from "../localization/msg.ts";
import { TextField } from "../text-field/text-field.ts";
import type { ElementRenderers } from "./render-element.ts";

/** A field of ours as its element's template describes it. */
export interface PlainField {
  tag: string;
  name: string;
  label: string;
  hint?: string | undefined;
  type: string;
  required: boolean;
  multiline: boolean;
  multiple: boolean;
  half: boolean;
  value: FieldValue | undefined;
  options: readonly ChoiceOption[];
  problem?: FieldTrouble | null | undefined;
  maxLength?: number | undefined;
  min?: number | string | undefined;
  max?: number | string | undefined;
  autocomplete?: string | undefined;
}

/** A choice in two lists, which the browser alone can show as one. */
interface PlainTree {
  label: string;
  options: readonly { id: string; label: string; children?: readonly { id: string; label: string }[] | undefined }[];
  /** Whether something that has parts can be chosen as a whole. */
  takesWholes: boolean;
}

/** What is special about the fields of one rendering. */
interface PlainFields {
  /** Where the fields stand that were rendered, in their order. */
  seen: PlainField[];
  /** Put in the place of what the template says, by name. */
  values?: Readonly<Record<string, FieldValue>> | undefined;
  problems?: Readonly<Record<string, FieldTrouble>> | undefined;
  /** Two lists as one, by name, without `/top`. */
  trees?: Readonly<Record<string, PlainTree>> | undefined;
}

const TAG = /^heed-(?:text|choice|checkbox)-field$/;

/**
 * Lets the browser's own controls stand where an element has fields of ours: those live in a tree of their own, out of
 * reach of a form that is sent without a script. Each has the name under which its value goes into what is filed.
 */
export function plainFields(page: PlainFields): ElementRenderers[number] {
  // Of a tag that nobody has registered no renderer is asked.
  defineElement("heed-text-field", TextField);
  defineElement("heed-choice-field", ChoiceField);
  defineElement("heed-checkbox-field", CheckboxField);
  return class extends ElementRenderer {
    readonly #given: Partial<PlainField> = {};

    static override matchesClass(_: unknown, tagName: string): boolean {
      return TAG.test(tagName);
    }

    override setProperty(name: string, value: unknown): void {
      Object.assign(this.#given, { [name]: value });
    }

    override setAttribute(name: string, value: string): void {
      if (name === "class") this.#given.half = value === "half";
      else Object.assign(this.#given, { [name]: name === "name" ? value : true });
    }

    override renderAttributes(): string[] {
      return this.#given.half ? [" data-half"] : [];
    }

    override renderShadow(renderInfo: Parameters<ElementRenderer["renderShadow"]>[0]): ReturnType<ElementRenderer["renderShadow"]> {
      const given = this.#given;
      const name = given.name ?? "";
      const field: PlainField = {
        label: "",
        type: "text",
        required: false,
        multiline: false,
        multiple: false,
        half: false,
        options: [],
        ...given,
        tag: this.tagName,
        name,
        value: page.values?.[name] ?? given.value,
        problem: page.problems?.[name] ?? given.problem,
      };
      page.seen.push(field);
      return renderThunked(renderField(field, page), renderInfo);
    }
  };
}

/** What `plainFields` has rendered, as elements that mean nothing. What is empty has no place. */
export function withoutFieldTags(markup: string): string {
  return markup
    .replace(/<heed-(?:text|choice|checkbox)-field( data-half)?[^>]*><template[^>]*>/g, (_, half?: string) => `<div class="field${half ? " half" : ""}">`)
    .replace(/<\/template><\/heed-(?:text|choice|checkbox)-field>/g, "</div>")
    .replaceAll(`<div class="field"></div>`, "")
    .replace(/(<textarea[^>]*?) data-text="([^"]*)"([^>]*>)/g, (_, before: string, text: string, after: string) => `${before}${after}\n${text}`);
}

/** The id of a field's control on its page: what a list of faults leads to. */
export function plainFieldId(name: string): string {
  return `f${name.replace(/[^A-Za-z0-9_]+/g, "-")}`;
}

function renderField(field: PlainField, { trees = {} }: PlainFields): TemplateResult | typeof nothing {
  const tree = trees[field.name.replace("/top", "")];
  // The second list stands within the first.
  if (tree && !field.name.startsWith("/top")) return nothing;
  if (field.tag === "heed-text-field") return renderText(field);
  if (field.tag === "heed-checkbox-field") return renderTick(field);
  if (tree) return renderList(field, { ...tree, name: field.name.replace("/top", "") });
  if (!isList(field)) return renderChoice(field);
  return renderList(field, { name: field.name, options: field.options.map(({ value, label }) => ({ id: value, label })), takesWholes: false });
}

function renderText(field: PlainField): TemplateResult {
  const { name, type, multiline, autocomplete, required, min, max, value } = field;
  const id = plainFieldId(name);
  return html`<label for=${id}>${renderLabel(field)}</label>${renderHint(field)}
    <div class="control">
      ${multiline
        ? html`<textarea
            id=${id}
            name=${name}
            class="box"
            dir="auto"
            autocomplete=${autocomplete ?? nothing}
            aria-describedby=${describedBy(field)}
            aria-invalid=${Boolean(field.problem)}
            ?required=${required}
            data-text=${String(value ?? "")}
          ></textarea>`
        : html`<input
            id=${id}
            name=${name}
            class="box"
            type=${type === "number" ? "text" : type}
            inputmode=${type === "number" ? "decimal" : nothing}
            dir=${type === "text" ? "auto" : nothing}
            autocomplete=${autocomplete ?? nothing}
            aria-describedby=${describedBy(field)}
            aria-invalid=${Boolean(field.problem)}
            min=${min ?? nothing}
            max=${max ?? nothing}
            ?required=${required}
            value=${String(value ?? "")}
          />`}
    </div>
    ${renderError(field)}`;
}

function renderList(field: PlainField, { name, options, takesWholes }: Omit<PlainTree, "label"> & { name: string }): TemplateResult {
  const id = plainFieldId(field.name);
  const option = (value: string, label: string, top?: string) =>
    html`<option value=${value} data-top=${top ?? nothing} ?selected=${value === field.value}>${label}</option>`;
  return html`<label for=${id}>${renderLabel(field)}</label>${renderHint(field)}
    <div class="control select">
      <select id=${id} name=${name} class="box" aria-describedby=${describedBy(field)} aria-invalid=${Boolean(field.problem)} ?required=${field.required}>
        <option value="">${msg("Please choose")}</option>
        ${options.map((top) =>
          top.children?.length
            ? html`<optgroup label=${top.label}>
                ${takesWholes ? option(top.id, top.label) : nothing}${top.children.map((child) => option(child.id, child.label, top.id))}
              </optgroup>`
            : option(top.id, top.label),
        )}
      </select>
    </div>
    ${renderError(field)}`;
}

function renderChoice(field: PlainField): TemplateResult {
  const { name, multiple, options, value, required } = field;
  const chosen = [value ?? ""].flat().map(String);
  return html`<fieldset
    id=${plainFieldId(name)}
    tabindex="-1"
    role=${multiple ? "group" : "radiogroup"}
    aria-describedby=${describedBy(field)}
    aria-invalid=${multiple ? nothing : Boolean(field.problem)}
    aria-required=${multiple ? nothing : required}
  >
    <legend>${renderLabel(field)}</legend>
    ${renderHint(field)}
    <div class="control options">
      ${options.map(
        ({ value: id, label }) =>
          html`<label class="option">
            <input type=${multiple ? "checkbox" : "radio"} name=${name} value=${id} ?checked=${chosen.includes(id)} />
            <bdi>${label}</bdi>
          </label>`,
      )}
    </div>
    ${renderError(field)}
  </fieldset>`;
}

function renderTick(field: PlainField): TemplateResult {
  const { name, label, required, value } = field;
  return html`<label class="tick">
      <input
        type="checkbox"
        id=${plainFieldId(name)}
        name=${name}
        aria-describedby=${describedBy(field)}
        aria-invalid=${Boolean(field.problem)}
        ?checked=${Boolean(value)}
        ?required=${required}
      />
      <bdi>${label}</bdi>
    </label>
    ${renderHint(field)}${renderError(field)}`;
}

function renderLabel({ label, required }: PlainField): TemplateResult {
  return html`<bdi>${label}</bdi>${required ? nothing : html` <span class="optional">${msg("optional")}</span>`}`;
}

function renderHint({ name, hint }: PlainField): TemplateResult | typeof nothing {
  return hint ? html`<p class="hint" id="${plainFieldId(name)}-hint"><bdi>${hint}</bdi></p>` : nothing;
}

function renderError({ name, tag, type, problem }: PlainField): TemplateResult | typeof nothing {
  if (!problem) return nothing;
  // What is said of a missing value depends on what kind of field it is, and on nothing else of it.
  const field = { matches: (other: string) => other === tag, type } as unknown as HTMLElement;
  return html`<p class="error" id="${plainFieldId(name)}-error"><bdi>${problemText(problem, field)}</bdi></p>`;
}

function describedBy({ name, hint, problem }: PlainField): string | typeof nothing {
  const id = plainFieldId(name);
  return [hint && `${id}-hint`, problem && `${id}-error`].filter(Boolean).join(" ") || nothing;
}
