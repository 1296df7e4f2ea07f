import { msg } from "@lit/localize";
import { html, nothing } from "lit";
import { rewardTypes, type RewardType } from "@heed/core/rules";
import { commonCurrencies } from "../case-page/answer-fields.ts";
import type { CheckboxField } from "@heed/widgets/checkbox-field";
import { take, textOf, type ProposalForm } from "./proposal-forms.ts";
import { rewardInWords } from "./proposal-words.ts";

/** Those of which money can be a part. */
const withAmount: readonly string[] = ["discount", "gift", "money", "other"];

/** What the author of an adopted proposal gets, and whether they have it. */
export function rewardForm(): ProposalForm {
  return {
    heading: msg("Reward for the author"),
    submit: msg("Save the reward"),
    done: msg("The reward is saved."),
    initial: ({ found: { reward } }) => ({
      type: reward?.type ?? "thanks",
      text: reward?.text ?? "",
      amount: reward?.amount ?? "",
      currency: reward?.currency ?? "",
      dueOn: reward?.dueOn ?? "",
      isGiven: reward?.givenAt ? "yes" : "",
    }),
    render: (entry) => {
      const { values } = entry;
      const type = textOf(values, "type");
      const amount = textOf(values, "amount");
      return html`
        <p>${msg("The author reads here what they get. Others do not see it.")}</p>
        <heed-choice-field
          required
          name="type"
          .label=${msg("What they get")}
          .options=${rewardTypes.map((value) => ({ value, label: rewardInWords(value) }))}
          .value=${type}
          @input=${take(entry, "type")}
        ></heed-choice-field>
        <heed-text-field
          multiline
          name="text"
          ?required=${type === "other"}
          .label=${msg("A word to the author")}
          .maxLength=${500}
          .value=${textOf(values, "text")}
          @input=${take(entry, "text")}
        ></heed-text-field>
        ${withAmount.includes(type)
          ? html`<div class="pair">
              <heed-text-field type="number" name="amount" .label=${msg("Amount")} ?required=${type === "money"} .value=${amount} @input=${take(entry, "amount")}></heed-text-field>
              <heed-choice-field
                name="currency"
                .label=${msg("Currency")}
                ?required=${amount.trim() !== ""}
                .options=${commonCurrencies.map((value) => ({ value, label: value }))}
                .value=${textOf(values, "currency")}
                @input=${take(entry, "currency")}
              ></heed-choice-field>
            </div>`
          : nothing}
        <heed-text-field
          type="date"
          name="dueOn"
          .label=${msg("By when")}
          .hint=${msg("You are reminded of it under “Rewards due”.")}
          .value=${textOf(values, "dueOn")}
          @input=${take(entry, "dueOn")}
        ></heed-text-field>
        <heed-checkbox-field
          name="isGiven"
          .label=${msg("The author has it")}
          .value=${textOf(values, "isGiven") === "yes"}
          @input=${({ target }: Event) => entry.set({ isGiven: (target as CheckboxField).value ? "yes" : "" })}
        ></heed-checkbox-field>
      `;
    },
    refusal: ({ values }) => (/^(?:\d{1,10}(?:\.\d{1,2})?)?$/.test(textOf(values, "amount").trim()) ? null : msg("An amount looks like 12.50. Please check it.")),
    async send({ holder: { desk, found }, values }) {
      const type = textOf(values, "type");
      const text = textOf(values, "text").trim();
      const amount = withAmount.includes(type) ? textOf(values, "amount").trim() : "";
      const dueOn = textOf(values, "dueOn");
      return desk.api.proposals.reward(found.id, {
        version: found.version,
        // Chosen from the list of them.
        type: type as RewardType,
        ...(text && { text }),
        ...(amount && { amount, currency: textOf(values, "currency") }),
        ...(dueOn && { dueOn }),
        isGiven: textOf(values, "isGiven") === "yes",
      });
    },
  };
}
