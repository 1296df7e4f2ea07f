import { caseLimits } from "@heed/core/rules";
import { CaseForm } from "../case-form/case-form.ts";
import { renderText } from "../case-form/render-field.ts";
import { renderGroup, renderTexts } from "../case-form/render-form.ts";
import { today } from "../case-form/today.ts";
import { msg } from "../localization/msg.ts";

/**
 * @tagname heed-complaint-form
 * @summary A form in which a customer files a complaint: what happened, and what would put it right.
 */
export class ComplaintForm extends CaseForm {
  readonly kind = "complaint";

  /** @internal */
  renderMatter(category: unknown, siteFields: unknown): unknown {
    const { desiredOutcome, orderNumber } = caseLimits;
    return renderGroup(msg("What happened"), [
      category,
      renderTexts(this, msg("In your own words")),
      siteFields,
      renderText(this, "/desiredOutcome", {
        label: msg("What would put it right?"),
        multiline: true,
        maxLength: desiredOutcome,
      }),
      renderText(this, "/occurredOn", { label: msg("When did it happen?"), type: "date", max: today(), half: true }),
      renderText(this, "/orderNumber", { label: msg("Order number"), maxLength: orderNumber, half: true }),
    ]);
  }
}
