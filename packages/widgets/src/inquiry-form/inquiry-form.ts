import { CaseForm } from "../case-form/case-form.ts";
import type { ReceiptTexts } from "../case-form/receipt.ts";
import { renderGroup, renderTexts } from "../case-form/render-form.ts";
import { msg } from "../localization/msg.ts";

/**
 * @tagname heed-inquiry-form
 * @summary A form in which a customer asks a question, and is asked for little.
 */
export class InquiryForm extends CaseForm {
  readonly kind = "inquiry";

  /** @internal */
  renderMatter(category: unknown, siteFields: unknown): unknown {
    const texts = renderTexts(this, msg("What would you like to know?"));
    return renderGroup(msg("Your question"), [category, texts, siteFields]);
  }

  /** @internal */
  override receiptTexts(): ReceiptTexts {
    return {
      thanks: msg("Thank you. Your question has reached us."),
      follow: msg("Follow your question"),
      again: msg("Ask another"),
    };
  }
}
