import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { isPermitted } from "@heed/contract/desk-rules";
import { proposalLimits, proposalTransitions, type ProposalStep } from "@heed/core/rules";
import { languageName } from "../localization/language-name.ts";
import { renderAnswer } from "./answer-preview.ts";
import { renderMergeChoice } from "./merge-choice.ts";
import { listOf, take, textOf, type FormEntry, type ProposalForm } from "./proposal-forms.ts";
import type { ProposalHolder } from "./proposal-steps.ts";
import { beginningOf, hasGap } from "./step-answers.ts";

/** Steps that ask for an answer which the public reads. */
type AnsweredStep = Exclude<ProposalStep, "review">;

interface StepWords {
  heading: string;
  lead: string;
  submit: string;
  done: string;
}

function stepWords(step: AnsweredStep): StepWords {
  switch (step) {
    case "publish":
      return {
        heading: msg("Publish this proposal"),
        lead: msg("From now on everybody sees it on the board and can vote for it."),
        submit: msg("Publish it"),
        done: msg("The proposal is on the board."),
      };
    case "evaluate":
      return {
        heading: msg("Have this proposal weighed"),
        lead: msg("Those you choose score it, each for themselves; nobody sees the others' scores until all are there."),
        submit: msg("Ask for their scores"),
        done: msg("They are asked for their scores."),
      };
    case "plan":
      return {
        heading: msg("Adopt this proposal"),
        lead: msg("It goes onto the plan. You can promise its author something afterwards."),
        submit: msg("Adopt it"),
        done: msg("The proposal is adopted."),
      };
    case "start":
      return {
        heading: msg("Work on it has begun"),
        lead: msg("The board shows it as in progress."),
        submit: msg("Say that work has begun"),
        done: msg("The board says that work has begun."),
      };
    case "finish":
      return {
        heading: msg("It is done"),
        lead: msg("Say what is there now, and where to find it."),
        submit: msg("Say that it is done"),
        done: msg("The board says that it is done."),
      };
    case "decline":
      return {
        heading: msg("Decline this proposal"),
        lead: msg("Whoever took the trouble deserves the true reason."),
        submit: msg("Decline it"),
        done: msg("The proposal is declined, and its author is told why."),
      };
    case "merge":
      return {
        heading: msg("Merge this proposal with another"),
        lead: msg("For doubles: choose the proposal that goes on."),
        submit: msg("Merge them"),
        done: msg("The proposals are merged."),
      };
  }
}

/** The dialog of a step: what it does, what it needs, and the answer in public. */
export function stepForm(step: AnsweredStep): ProposalForm {
  const { heading, lead, submit, done } = stepWords(step);
  return {
    heading,
    submit,
    done,
    isWide: step === "merge",
    isLasting: proposalTransitions[step].to === "declined" || step === "merge",
    initial: ({ found }) => ({ answer: beginningOf(step, found.locale), evaluators: [], into: "" }),
    render: (entry) => html`
      <p>${lead}</p>
      ${step === "evaluate" ? renderEvaluators(entry) : nothing} ${step === "merge" ? renderMergeChoice(entry, (title) => beginningOf(step, entry.holder.found.locale, title)) : nothing}
      ${step === "merge" && !textOf(entry.values, "into") ? nothing : renderAnswerFields(step, entry)}
    `,
    refusal: ({ values }) => {
      if (step === "evaluate" && listOf(values, "evaluators").length === 0) return msg("Please choose who is to score it.");
      if (step === "merge" && !textOf(values, "into")) return msg("Please choose the proposal that goes on.");
      return hasGap(textOf(values, "answer")) ? msg("Some words in braces still need to be filled in.") : null;
    },
    async send({ holder: { desk, found }, values }) {
      const { proposals } = desk.api;
      const input = { version: found.version, answer: textOf(values, "answer").trim() };
      if (step === "evaluate") return proposals.step(found.id, step, { ...input, evaluators: [...listOf(values, "evaluators")] });
      if (step === "merge") return proposals.step(found.id, step, { ...input, into: textOf(values, "into") });
      return proposals.step(found.id, step, input);
    },
  };
}

function renderEvaluators(entry: FormEntry): TemplateResult {
  const { data } = entry.holder.desk;
  const able = data.staff.filter(({ role }) => isPermitted(role, "proposals.evaluate"));
  const { criteria = [] } = data.proposals ?? {};
  const names = new Intl.ListFormat(entry.holder.desk.clockwork.locale).format(criteria.map(({ label }) => label));
  return html`<heed-choice-field
    multiple
    required
    name="evaluators"
    .label=${msg("Who scores it")}
    .hint=${msg(str`On: ${names}.`)}
    .options=${able.map(({ id, name }) => ({ value: id, label: name }))}
    .value=${[...listOf(entry.values, "evaluators")]}
    @input=${take(entry, "evaluators")}
  ></heed-choice-field>`;
}

function renderAnswerFields(step: AnsweredStep, entry: FormEntry): TemplateResult {
  const { desk, found } = entry.holder;
  const answer = textOf(entry.values, "answer");
  return html`
    <heed-text-field
      multiline
      required
      name="answer"
      .label=${msg("Answer in public")}
      .hint=${answerHint(entry.holder)}
      .maxLength=${proposalLimits.answer}
      .value=${answer}
      @input=${take(entry, "answer")}
    ></heed-text-field>
    ${renderAnswer({ desk, status: proposalTransitions[step].to, locale: found.locale, by: desk.session.user.name, text: answer })}
    <p class="muted">${whoReads(entry.holder)}</p>
  `;
}

function answerHint({ found }: ProposalHolder): string {
  return msg(str`The proposal is written in this language: ${languageName(found.locale)}. Your name will stand beside the answer.`);
}

function whoReads({ desk, found }: ProposalHolder): string {
  if (!(desk.data.proposals?.isPublic ?? true)) return msg("This site's board is private: its author alone reads this.");
  const count = found.subscriberCount;
  if (count === 0) return msg("An answer cannot be changed once it is out.");
  return count === 1
    ? msg("One subscriber gets it by e-mail. It cannot be changed once it is out.")
    : msg(str`${count.toLocaleString(desk.clockwork.locale)} subscribers get it by e-mail. It cannot be changed once it is out.`);
}
