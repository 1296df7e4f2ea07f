import { msg } from "@lit/localize";
import { html } from "lit";
import type { CaseKind } from "@heed/contract";
import { caseKinds, parseReference, proposalLimits } from "@heed/core/rules";
import { kindInWords } from "../case-page/case-words.ts";
import { categoryOptions } from "../new-case/new-case-fields.ts";
import { take, textOf, type FormValues, type ProposalForm } from "./proposal-forms.ts";

/** Says that a case belongs to the proposal. */
export function linkForm(): ProposalForm {
  return {
    heading: msg("Link a case"),
    submit: msg("Link them"),
    done: msg("The case is linked."),
    initial: () => ({ reference: "" }),
    render: (entry) => html`
      <p>${msg("Both show each other to the staff. The customer sees nothing of it.")}</p>
      <heed-text-field
        required
        name="reference"
        .label=${msg("Reference of the case")}
        .hint=${msg("It looks like K7MP-4XQ2.")}
        .maxLength=${20}
        .value=${textOf(entry.values, "reference")}
        @input=${take(entry, "reference")}
      ></heed-text-field>
    `,
    refusal: ({ values }) => (parseReference(textOf(values, "reference")) ? null : msg("A reference looks like K7MP-4XQ2. Please check it.")),
    send: ({ holder: { desk, found }, values }) =>
      desk.api.proposals.link(found.id, { reference: parseReference(textOf(values, "reference")) ?? "" }),
  };
}

/** Opens a case out of the proposal, for instance where it is a complaint in truth. */
export function openCaseForm(): ProposalForm {
  return {
    heading: msg("Open a case out of it"),
    submit: msg("Open the case"),
    done: msg("The case is open, and linked with the proposal."),
    initial: () => ({ kind: "inquiry", category: "", note: "" }),
    render: (entry) => {
      const options = categoryOptions(entry.holder.desk.data.site, kindOf(entry.values));
      const chosen = textOf(entry.values, "category");
      return html`
        <p>${msg("For what needs an answer of its own, such as a complaint. The proposal goes on as it is.")}</p>
        <heed-choice-field
          required
          name="kind"
          .label=${msg("Kind")}
          .options=${caseKinds.map((value) => ({ value, label: kindInWords(value) }))}
          .value=${textOf(entry.values, "kind")}
          @input=${take(entry, "kind")}
        ></heed-choice-field>
        <heed-choice-field required name="category" .label=${msg("Category")} .options=${options} .value=${options.some(({ value }) => value === chosen) ? chosen : ""} @input=${take(entry, "category")}></heed-choice-field>
        <heed-text-field
          multiline
          name="note"
          .label=${msg("Note for staff")}
          .maxLength=${proposalLimits.note}
          .value=${textOf(entry.values, "note")}
          @input=${take(entry, "note")}
        ></heed-text-field>
      `;
    },
    send({ holder: { desk, found }, values }, key) {
      const note = textOf(values, "note").trim();
      return desk.api.proposals.openCase(found.id, { kind: kindOf(values), category: textOf(values, "category"), ...(note && { note }) }, { idempotencyKey: key });
    },
  };
}

function kindOf(values: FormValues): CaseKind {
  // Chosen from the list of them.
  return textOf(values, "kind") as CaseKind;
}
