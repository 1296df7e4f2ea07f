import type { TemplateResult } from "lit";
import type { DeskProposal } from "@heed/core/desk";
import type { ChoiceField } from "@heed/widgets/choice-field";
import type { TextField } from "@heed/widgets/text-field";
import type { ProposalHolder } from "./proposal-steps.ts";

/** What is filled in, by the names of the fields. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** What a form is rendered and sent from. */
export interface FormEntry {
  readonly holder: ProposalHolder;
  readonly values: FormValues;
  set(values: FormValues): void;
}

/** What a dialog of a proposal asks, and what it does with it. */
export interface ProposalForm {
  readonly heading: string;
  /** What stands on the button. */
  readonly submit: string;
  /** What is said when it is done. */
  readonly done: string;
  readonly isWide?: boolean;
  readonly isLasting?: boolean;
  initial(holder: ProposalHolder): FormValues;
  render(entry: FormEntry): TemplateResult;
  /** Why it cannot be sent as it stands, beyond what the fields say themselves. */
  refusal?(entry: FormEntry): string | null;
  /** `key` names this one sending, however often it goes out. */
  send(entry: FormEntry, key: string): Promise<DeskProposal>;
}

/** One text of a form. */
export function textOf(values: FormValues, name: string): string {
  return String(values[name] ?? "");
}

/** Several options of a form. */
export function listOf(values: FormValues, name: string): readonly string[] {
  const value = values[name];
  return typeof value === "string" || value === undefined ? [] : value;
}

/** Takes over what a field of the widgets holds now. */
export function take({ set }: FormEntry, name: string): (event: Event) => void {
  return ({ target }) => {
    // Listened to on fields alone.
    const { value } = target as TextField | ChoiceField;
    set({ [name]: value });
  };
}
