import { html, nothing, type TemplateResult } from "lit";
import { msg, str } from "../localization/msg.ts";

/** What every field has. Controls are native, and stand beside each other in one tree: they also work without scripts. */
interface FieldShape {
  name: string;
  label: unknown;
  hint?: string | undefined;
  required?: boolean | undefined;
  /** What is wrong, in words. */
  fault?: string | undefined;
}

export interface TextShape extends FieldShape {
  value: string;
  type?: "text" | "email";
  multiline?: boolean;
  maxLength?: number | undefined;
  minLength?: number | undefined;
  autocomplete?: AutoFill | undefined;
  inputMode?: "numeric" | undefined;
  /** Shares its line with another where there is room. */
  half?: boolean;
}

/** From this share of the longest text on, the field counts along. */
const COUNT_FROM = 0.8;

/** A text on one line or several. */
export function renderText(shape: TextShape): TemplateResult {
  const { name, value, type = "text", multiline, maxLength, minLength, autocomplete, inputMode, required = false, fault, half } = shape;
  return html`<div class="field ${half ? "half" : ""}">
    <label for=${name} part="label">${renderLabel(shape)}</label>
    ${renderHint(shape)}
    <div class="control">
      ${multiline
        ? html`<textarea
            id=${name}
            name=${name}
            class="box"
            part="control"
            dir="auto"
            rows="5"
            aria-describedby=${describedBy(shape)}
            aria-invalid=${fault ? "true" : nothing}
            ?required=${required}
            .value=${value}
          ></textarea>`
        : html`<input
            id=${name}
            name=${name}
            class="box"
            part="control"
            type=${type}
            dir=${type === "text" && !inputMode ? "auto" : nothing}
            inputmode=${inputMode ?? nothing}
            autocomplete=${autocomplete ?? nothing}
            minlength=${minLength ?? nothing}
            aria-describedby=${describedBy(shape)}
            aria-invalid=${fault ? "true" : nothing}
            ?required=${required}
            .value=${value}
          />`}
    </div>
    ${maxLength && value.length > maxLength * COUNT_FROM ? html`<p class="count">${msg(str`${value.length} of ${maxLength} characters`)}</p>` : nothing}
    ${renderFault(shape)}
  </div>`;
}

interface ChoiceShape extends FieldShape {
  value: string;
  options: readonly { readonly id: string; readonly label: string }[];
}

/** One of some. */
export function renderChoice(shape: ChoiceShape): TemplateResult {
  const { name, value, options } = shape;
  return html`<div class="field">
    <label for=${name} part="label">${renderLabel(shape)}</label>
    ${renderHint(shape)}
    <div class="control select">
      <select id=${name} name=${name} class="box" part="control" aria-describedby=${describedBy(shape)}>
        <option value="" ?selected=${!value} .selected=${!value}>${msg("Please choose")}</option>
        ${options.map(({ id, label }) => html`<option value=${id} ?selected=${id === value} .selected=${id === value}>${label}</option>`)}
      </select>
    </div>
    ${renderFault(shape)}
  </div>`;
}

interface TickShape extends FieldShape {
  value: string;
  id: string;
  checked: boolean;
}

/** Something to agree to. */
export function renderTick({ id, ...shape }: TickShape): TemplateResult {
  const { name, value, checked, required = false, fault, label } = shape;
  return html`<div class="field">
    <label class="tick" part="label">
      <input
        id=${id}
        type="checkbox"
        name=${name}
        value=${value}
        part="control"
        aria-describedby=${`${id}-fault`}
        aria-invalid=${fault ? "true" : nothing}
        ?required=${required}
        .checked=${checked}
      />
      <span><bdi>${label}</bdi>${required ? nothing : html` <span class="optional">${msg("optional")}</span>`}</span>
    </label>
    ${renderFault({ ...shape, name: id })}
  </div>`;
}

function renderLabel({ label, required }: FieldShape): TemplateResult {
  return html`<bdi>${label}</bdi>${required ? nothing : html` <span class="optional">${msg("optional")}</span>`}`;
}

function renderHint({ name, hint }: FieldShape): TemplateResult | typeof nothing {
  return hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing;
}

/** There before there is news, so that it is heard. */
function renderFault({ name, fault }: FieldShape): TemplateResult {
  return html`<p class="error" id="${name}-fault" part="error" aria-live="polite">${fault ? html`<bdi>${fault}</bdi>` : nothing}</p>`;
}

function describedBy({ name, hint }: FieldShape): string {
  return hint ? `${name}-hint ${name}-fault` : `${name}-fault`;
}
