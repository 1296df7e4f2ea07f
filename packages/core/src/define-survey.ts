import type { SurveyDefinition } from "@heed/contract";
import type { OtherAnswer } from "@heed/contract/survey-rules";

/** What a survey written in TypeScript may be: with `readonly` lists, as literals have them. */
type Written<Value> = Value extends readonly (infer Item)[]
  ? readonly Written<Item>[]
  : Value extends object
    ? { readonly [Name in keyof Value]: Written<Value[Name]> }
    : Value;

/** A definition that knows how it is answered. Nothing is there to be read: the member exists in types alone. */
export type DefinedSurvey<Answers> = SurveyDefinition & { readonly "~answers"?: Answers };

/** What answers a survey: `AnswersOf<typeof survey>`. */
export type AnswersOf<Survey> = Survey extends DefinedSurvey<infer Answers> ? NonNullable<Answers> : never;

/**
 * Writes a survey in TypeScript, so that its answers are inferred: ids of options, rows and columns as unions, what
 * must be answered and what may be. It gives back what it was given; whether the logic holds `checkSurvey` says.
 *
 * @example
 * ```ts
 * import { defineSurvey, type AnswersOf } from "@heed/core/define-survey";
 *
 * const survey = defineSurvey({
 *   locales: ["en"],
 *   title: { en: "Your visit" },
 *   shows: "page",
 *   isAnonymous: false,
 *   savesUnfinished: false,
 *   pages: [
 *     {
 *       id: "first",
 *       questions: [
 *         { id: "nps", type: "nps", required: true, title: { en: "Would you recommend us?" } },
 *         {
 *           id: "way",
 *           type: "choice",
 *           title: { en: "How did you come?" },
 *           options: [
 *             { id: "foot", label: { en: "On foot" } },
 *             { id: "train", label: { en: "By train" } },
 *           ],
 *         },
 *       ],
 *     },
 *   ],
 *   thanks: { title: { en: "Thank you" } },
 * });
 * const answers: AnswersOf<typeof survey> = { nps: 9, way: "train" };
 * console.log(survey.pages.length, answers.nps);
 * ```
 */
export function defineSurvey<const Definition extends Written<SurveyDefinition>>(
  definition: Definition,
): DefinedSurvey<AnswersIn<Definition>> {
  // Lists that were written as literals are lists; nobody changes what they have written.
  return definition as unknown as DefinedSurvey<AnswersIn<Definition>>;
}

type Pages = readonly { readonly questions: readonly Question[] }[];
interface Question {
  readonly id: string;
  readonly type: string;
}

type AnswersIn<Definition extends { readonly pages: Pages }> = Flat<
  { readonly [Each in Certain<Definition> as Each["id"]]: AnswerTo<Each> } & {
    readonly [Each in Exclude<Asked<Definition>, Certain<Definition>> as Each["id"]]?: AnswerTo<Each>;
  }
>;

type Flat<Value> = { [Name in keyof Value]: Value[Name] };

type PageOf<Definition extends { readonly pages: Pages }> = Definition["pages"][number];

/** Questions that can be answered. */
type Asked<Definition extends { readonly pages: Pages }> = Exclude<PageOf<Definition>["questions"][number], { readonly type: "statement" }>;

/** Those that every whole response answers: required, and on every way. A jump may lead past any page. */
type Certain<Definition extends { readonly pages: Pages }> =
  Extract<PageOf<Definition>, { readonly jumps: readonly unknown[] }> extends never
    ? Extract<
        Exclude<Exclude<PageOf<Definition>, { readonly showWhen: object }>["questions"][number], { readonly showWhen: object } | { readonly type: "statement" }>,
        { readonly required: true }
      >
    : never;

type IdsIn<Each, Name extends string> =
  Each extends Readonly<Record<Name, readonly { readonly id: infer Id extends string }[]>> ? Id : never;

type Other<Each> = Each extends { readonly other: object } ? OtherAnswer : never;

type Contact<Each> = Each extends { readonly contact: readonly (infer Field)[] }
  ? Flat<
      { readonly [Asked in Extract<Field, { readonly required: true }> as NameOf<Asked>]: string } & {
        readonly [Asked in Exclude<Field, { readonly required: true }> as NameOf<Asked>]?: string;
      }
    >
  : never;

type NameOf<Field> = Field extends { readonly field: infer Name extends string } ? Name : never;

type AnswerTo<Each extends Question> = Each["type"] extends "csat" | "nps" | "ces" | "rating" | "slider" | "number"
  ? number
  : Each["type"] extends "choice"
    ? IdsIn<Each, "options"> | Other<Each>
    : Each["type"] extends "multiple_choice"
      ? readonly (IdsIn<Each, "options"> | Other<Each>)[]
      : Each["type"] extends "ranking"
        ? readonly IdsIn<Each, "options">[]
        : Each["type"] extends "matrix"
          ? { readonly [Row in IdsIn<Each, "rows">]?: IdsIn<Each, "columns"> }
          : Each["type"] extends "matrix_multiple"
            ? { readonly [Row in IdsIn<Each, "rows">]?: readonly IdsIn<Each, "columns">[] }
            : Each["type"] extends "yes_no" | "consent"
              ? boolean
              : Each["type"] extends "contact"
                ? Contact<Each>
                : string;
