import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { live } from "lit/directives/live.js";
import { msg } from "../localization/msg.ts";
import { parseNumber } from "../text-field/parse-number.ts";
import type { Control, QuestionView } from "./question-view.ts";

/**
 * A number with a decimal point or comma. What is none is kept as it was typed, and told so. Only the first value
 * comes from here: a number that is being typed must not be put right under the fingers.
 */
export const number: Control = (view) => {
  const { question, value, answer } = view;
  const { id, unit } = question;
  const write = ({ target }: Event): void => {
    const { value: text } = target as HTMLInputElement;
    const parsed = parseNumber(text);
    answer(Number.isNaN(parsed) ? text : parsed);
  };
  return keyed(
    `${view.seed} ${id}`,
    html`<div class="control unit">
    <input
      class="box"
      id="c-${id}"
      part="control"
      inputmode="decimal"
      autocomplete="off"
      aria-describedby="h-${id} e-${id}${unit ? ` u-${id}` : ""}"
      aria-invalid=${Boolean(view.fault)}
      ?required=${view.isRequired}
      value=${first(value)}
      @input=${write}
    />
    ${unit ? html`<span id="u-${id}"><bdi>${view.fillIn(unit)}</bdi></span>` : nothing}
  </div>`,
  );
};

function first(value: QuestionView["value"]): string {
  return typeof value === "number" || typeof value === "string" ? `${value}` : "";
}

/** Half a date reads as empty: it is no answer, and no lack of one. */
export const date: Control = ({ question: { id, min, max }, value, seed, isRequired, fault, answer }) => {
  const take = ({ target }: Event): void => {
    const { value: day, validity } = target as HTMLInputElement;
    answer(validity.badInput ? "?" : day);
  };
  return keyed(
    `${seed} ${id}`,
    html`<div class="control">
    <input
      class="box day"
      id="c-${id}"
      part="control"
      type="date"
      min=${min ?? nothing}
      max=${max ?? nothing}
      aria-describedby="h-${id} e-${id}"
      aria-invalid=${Boolean(fault)}
      ?required=${isRequired}
      value=${first(value)}
      @change=${take}
      @blur=${take}
    />
  </div>`,
  );
};

/** The browser's own slider. Until it is touched there is no answer, and it says so; a press on it where it stands is one. */
export const slider: Control = (view) => {
  const { question, value, answer, fillIn } = view;
  const { id, min = 0, max = 100, step = 1, unit = "", lowLabel = "", highLabel = "" } = question;
  const isAnswered = typeof value === "number";
  const middle = Number(min) + Math.round((Number(max) - Number(min)) / 2 / step) * step;
  const take = ({ target }: Event): void => answer(Number((target as HTMLInputElement).value));
  const press = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    take(event);
  };
  const words = isAnswered ? `${value}${unit && ` ${fillIn(unit)}`}` : msg("Not answered yet");
  return html`<div class="control slider" part="control">
    <output for="c-${id}" class=${isAnswered ? "" : "none"}>${words}</output>
    <input
      type="range"
      id="c-${id}"
      class=${isAnswered ? "" : "none"}
      min=${min}
      max=${max}
      step=${step}
      aria-describedby="h-${id} e-${id}"
      aria-invalid=${Boolean(view.fault)}
      aria-valuetext=${words}
      .value=${live(String(isAnswered ? value : middle))}
      @input=${take}
      @click=${take}
      @keydown=${press}
    />
    <p class="ends"><bdi>${fillIn(lowLabel || String(min))}</bdi><bdi>${fillIn(highLabel || String(max))}</bdi></p>
  </div>`;
};

const contactInputs = {
  name: ["text", "name"],
  email: ["email", "email"],
  phone: ["tel", "tel"],
  organisation: ["text", "organization"],
} as const;

function contactLabels(): Record<keyof typeof contactInputs, string> {
  return { name: msg("Name"), email: msg("E-mail"), phone: msg("Telephone"), organisation: msg("Organisation") };
}

export const contact: Control = ({ question: { id, contact: fields = [] }, value, isRequired, faultAt, answer }) => {
  // Of this question, an answer is a record of texts.
  const given = (value ?? {}) as Readonly<Record<string, string>>;
  return html`<div class="control fields" part="control">
    ${fields.map(({ field, required }): TemplateResult => {
      const [type, autocomplete] = contactInputs[field];
      const write = ({ target }: Event): void => {
        const { [field]: _, ...others } = given;
        const text = (target as HTMLInputElement).value;
        answer(text ? { ...others, [field]: text } : others);
      };
      return html`<div>
        <label for="c-${id}-${field}" class="part-label">
          ${contactLabels()[field]} ${required && isRequired ? nothing : html`<span class="optional">${msg("optional")}</span>`}
        </label>
        <input
          class="box"
          id="c-${id}-${field}"
          data-at="/${field}"
          type=${type}
          autocomplete=${autocomplete}
          dir=${type === "text" ? "auto" : nothing}
          aria-describedby="e-${id}"
          aria-invalid=${faultAt === `/${field}`}
          .value=${given[field] ?? ""}
          @input=${write}
        />
      </div>`;
    })}
  </div>`;
};
