import { answersFrom, type Prefill } from "../case-form/answers.ts";
import type { CaseForm } from "../case-form/case-form.ts";
import type { ProposalForm } from "../proposal-form/proposal-form.ts";

/** Fills in what a form of Heed's has a place for. What the customer has typed, or has come back to, is not typed over. */
export function prefillForm(element: HTMLElement, values: Prefill): void {
  // Before its element is defined, a form says itself once it is ready, or notes it down where its first frame is on view.
  if (!("prefill" in element)) return;
  if (/^heed-(?:complaint|inquiry|service-request)-form$/.test(element.localName)) prefillCase(element as CaseForm, values);
  if (element.localName === "heed-proposal-form") prefillProposal(element as ProposalForm, values);
}

function prefillCase(form: CaseForm, values: Prefill): void {
  // What is typed into a first frame comes after what is noted down.
  const { answers = {} } = form as Partial<CaseForm>;
  const isTyped = (name: string, value: unknown): boolean =>
    name === "category" ? Boolean(answers["/top/category"]) : Object.keys(answersFrom({ [name]: value })).some((path) => answers[path]);
  form.prefill(Object.fromEntries(Object.entries(values).filter(([name, value]) => !isTyped(name, value))));
}

/** A proposal has a title where a case has a subject, and a text where that has a description. */
function prefillProposal(form: ProposalForm, { subject, description, category, contact }: Prefill): void {
  const wanted = { title: subject, text: description, category, name: contact?.name, email: contact?.email };
  const pathOf = (key: string): string => (key === "name" || key === "email" ? `/contact/${key}` : `/${key}`);
  const open = Object.entries(wanted).filter(([key, value]) => typeof value === "string" && !form.answers[pathOf(key)]);
  if (open.length > 0) form.prefill(Object.fromEntries(open));
}
