import { html, nothing, type TemplateResult } from "lit";
import type { SurveyQuestion } from "@heed/core";
import { scaleOf, type AnswerValue, type OtherAnswer } from "@heed/core/survey-rules";
import { msg, str } from "../localization/msg.ts";
import type { Control, QuestionView } from "./question-view.ts";
import { renderTitle } from "./render-title.ts";

const isOther = (value: AnswerValue | undefined): value is OtherAnswer => typeof value === "object" && "other" in value;

/** Of how people feel, from 1 to 5: what the mouth does. */
const mouths = ["M8 17q4-5 8 0", "M8 16.5q4-2.5 8 0", "M8 16h8", "M8 15q4 3 8 0", "M8 14.5q4 5.5 8 0"] as const;

const scale: Control = (view) => {
  const { question, value, answer, fillIn } = view;
  const { id, type } = question;
  const { min, max } = scaleOf(question) ?? { min: 1, max: 5 };
  const look = question.look ?? (type === "csat" ? "faces" : type === "rating" ? "stars" : "numbers");
  const ends = endsOf(view);
  const words = look === "faces" && max === 5 && !ends.join("") && view.isOwnLanguage ? feelings() : [];
  const [low, high] = words.length ? [words[0] ?? "", words[4] ?? ""] : ends;
  const steps = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  const nameOf = (step: number, index: number): string => {
    const end = step === min ? low : step === max ? high : "";
    return words[index] ?? `${look === "numbers" ? step : msg(str`${step} of ${max}`)}${end && `, ${fillIn(end)}`}`;
  };
  return html`<div class="control scale ${look} ${steps.length > 7 ? "long" : ""}" part="control">
      ${steps.map(
        (step, index) =>
          html`<label class="step">
            <input
              type="radio"
              name=${id}
              value=${step}
              aria-label=${nameOf(step, index)}
              .checked=${value === step}
              @change=${() => answer(step)}
            />
            ${look === "faces" ? renderFace((index * 4) / (steps.length - 1)) : look === "stars" ? star : step}
          </label>`,
      )}
    </div>
    ${low || high ? html`<p class="ends" aria-hidden="true"><bdi>${fillIn(low)}</bdi><bdi>${fillIn(high)}</bdi></p>` : nothing}`;
};

/** Drawn: for the character a phone's browser may have to look through many fonts. */
const star = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="m12 4 2.4 5.2 5.6.6-4.2 3.8 1.2 5.6-5-2.9-5 2.9 1.2-5.6L4 9.8l5.6-.6z"></path>
</svg>`;

function renderFace(mood: number): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="12" cy="12" r="10.5"></circle>
    <path d="M8.5 9v1.5M15.5 9v1.5${mouths[Math.round(mood)]}"></path>
  </svg>`;
}

/** What the least and the most mean: the author's words, or those that belong to the measure. */
function endsOf({ question: { type, lowLabel = "", highLabel = "" }, isOwnLanguage }: QuestionView): readonly [string, string] {
  if (lowLabel || highLabel || !isOwnLanguage) return [lowLabel, highLabel];
  if (type === "nps") return [msg("Not at all likely"), msg("Extremely likely")];
  return type === "ces" ? [msg("Strongly disagree"), msg("Strongly agree")] : ["", ""];
}

function feelings(): readonly string[] {
  return [msg("Very dissatisfied"), msg("Dissatisfied"), msg("Neutral"), msg("Satisfied"), msg("Very satisfied")];
}

const choice: Control = (view) => {
  const { question, value, answer } = view;
  return renderOptions(view, (id) => ({
    isChosen: id === "other" ? isOther(value) : value === id,
    choose: () => answer(id === "other" && question.other !== undefined ? { other: "" } : id),
    other: isOther(value) ? value.other : undefined,
    write: (text) => answer({ other: text }),
  }));
};

const multipleChoice: Control = (view) => {
  const { question, value, answer } = view;
  // Of this question, an answer is a list; `Array.isArray` does not narrow a readonly one.
  const chosen = Array.isArray(value) ? (value as (string | OtherAnswer)[]) : [];
  const other = chosen.find(isOther);
  const isAlone = (item: string | OtherAnswer): boolean => Boolean(question.options?.find(({ id }) => id === item)?.isExclusive);
  return renderOptions(view, (id) => {
    const item = id === "other" ? (other ?? { other: "" }) : id;
    const isChosen = chosen.includes(item);
    return {
      isChosen,
      choose: () => {
        if (isChosen) answer(chosen.filter((each) => each !== item));
        else answer(isAlone(item) ? [item] : [...chosen.filter((each) => !isAlone(each)), item]);
      },
      other: other?.other,
      write: (text) => answer(chosen.map((each) => (each === other ? { other: text } : each))),
    };
  });
};

interface OptionState {
  isChosen: boolean;
  choose(): void;
  /** What was filled in, where that is chosen. */
  other: string | undefined;
  write(text: string): void;
}

function renderOptions(view: QuestionView, stateOf: (id: string) => OptionState): TemplateResult {
  const { question, fillIn, seed, fault, more } = view;
  const { id: name, type, options = [], other, randomOrder } = question;
  const shown = randomOrder && more ? more.shuffled(options, seed + name) : options;
  const all: { id: string; label: string }[] = other === undefined ? shown : [...shown, { id: "other", label: other }];
  const written = stateOf("other");
  return html`<div class="control options" part="control">
    ${all.map(({ id, label }) => {
      const { isChosen, choose } = stateOf(id);
      return html`<label class="option">
        <input type=${type === "choice" ? "radio" : "checkbox"} name=${name} value=${id} .checked=${isChosen} @change=${choose} />
        <bdi>${fillIn(label)}</bdi>
      </label>`;
    })}
    ${other !== undefined && written.other !== undefined
      ? html`<input
          class="box other"
          data-at="/other"
          dir="auto"
          aria-label=${fillIn(other)}
          aria-describedby="e-${name}"
          aria-invalid=${Boolean(fault)}
          .value=${written.other}
          @input=${({ target }: Event) => written.write((target as HTMLInputElement).value)}
        />`
      : nothing}
  </div>`;
}

const yesNo: Control = ({ question, value, answer }) =>
  html`<div class="control options two" part="control">
    ${[true, false].map(
      (isYes) =>
        html`<label class="option">
          <input type="radio" name=${question.id} value=${isYes} .checked=${value === isYes} @change=${() => answer(isYes)} />
          ${isYes ? msg("Yes") : msg("No")}
        </label>`,
    )}
  </div>`;

const consent: Control = (view) => {
  const { question, value, isRequired, fault, answer } = view;
  const { id } = question;
  return html`<label class="tick">
    <input
      type="checkbox"
      id="c-${id}"
      aria-describedby="h-${id} e-${id}"
      aria-invalid=${Boolean(fault)}
      ?required=${isRequired}
      .checked=${value === true}
      @change=${({ target }: Event) => answer((target as HTMLInputElement).checked || undefined)}
    />
    <span>${renderTitle(view)}</span>
  </label>`;
};

const text: Control = ({ question: { id, type, format = "" }, value, isRequired, fault, answer }) => {
  const write = ({ target }: Event): void => answer((target as HTMLInputElement).value);
  const inputType = format === "phone" ? "tel" : format || "text";
  return html`<div class="control">
    ${type === "long_text"
      ? html`<textarea
          class="box"
          id="c-${id}"
          part="control"
          dir="auto"
          aria-describedby="h-${id} e-${id}"
          aria-invalid=${Boolean(fault)}
          ?required=${isRequired}
          .value=${value ?? ""}
          @input=${write}
        ></textarea>`
      : html`<input
          class="box"
          id="c-${id}"
          part="control"
          type=${inputType}
          dir=${format ? nothing : "auto"}
          autocomplete=${format ? inputType : "off"}
          aria-describedby="h-${id} e-${id}"
          aria-invalid=${Boolean(fault)}
          ?required=${isRequired}
          .value=${value ?? ""}
          @input=${write}
        />`}
  </div>`;
};

/** The types that most surveys consist of. */
export const controls: Partial<Record<SurveyQuestion["type"], Control>> = {
  csat: scale,
  nps: scale,
  ces: scale,
  rating: scale,
  choice,
  multiple_choice: multipleChoice,
  short_text: text,
  long_text: text,
  yes_no: yesNo,
  consent,
};
