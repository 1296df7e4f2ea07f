import type { CSSResultGroup } from "lit";
import { caseLimits, EARLIEST_OCCURRENCE } from "@heed/core/rules";
import { CaseForm } from "../case-form/case-form.ts";
import type { ReceiptTexts } from "../case-form/receipt.ts";
import { renderChoice, renderText } from "../case-form/render-field.ts";
import { renderGroup, renderTexts } from "../case-form/render-form.ts";
import { today } from "../case-form/today.ts";
import { msg } from "../localization/msg.ts";
import { serviceRequestFormStyles } from "./service-request-form.styles.ts";

/**
 * @tagname heed-service-request-form
 * @summary A form in which a customer asks for a repair or another service: for which product, where and when.
 */
export class ServiceRequestForm extends CaseForm {
  static override styles: CSSResultGroup = [CaseForm.styles, serviceRequestFormStyles];

  readonly kind = "service_request";

  /** @internal Nobody can be visited who is not to be known. */
  override readonly needsContact = true;

  /** @internal */
  renderMatter(category: unknown, siteFields: unknown): unknown {
    const { product, serialNumber, orderNumber } = caseLimits;
    return [
      renderGroup(msg("What you need"), [
        category,
        renderText(this, "/product", { label: msg("Which product is it?"), maxLength: product, required: true }),
        renderTexts(this, msg("What is wrong?"), msg("In a few words")),
        siteFields,
      ]),
      renderGroup(msg("About the product"), [
        renderText(this, "/serialNumber", {
          label: msg("Serial number"),
          hint: msg("Often on the bottom or the back."),
          maxLength: serialNumber,
        }),
        renderText(this, "/purchasedOn", {
          label: msg("Bought on"),
          type: "date",
          min: EARLIEST_OCCURRENCE,
          max: today(),
          half: true,
        }),
        renderText(this, "/orderNumber", { label: msg("Order number"), maxLength: orderNumber, half: true }),
      ]),
      renderGroup(msg("A visit or a call"), [this.#renderTime(), this.#renderAddress()]),
    ];
  }

  #renderTime(): unknown {
    return [
      renderText(this, "/preferredTime/on", {
        label: msg("Which day suits you?"),
        type: "date",
        min: today(),
        max: inAYear(),
        half: true,
      }),
      renderChoice(this, "/preferredTime/partOfDay", {
        label: msg("At what time of day?"),
        options: [
          { value: "", label: msg("Any time") },
          { value: "morning", label: msg("Morning") },
          { value: "afternoon", label: msg("Afternoon") },
          { value: "evening", label: msg("Evening") },
        ],
      }),
    ];
  }

  /** A street is asked for once any other part of an address is given: without it nobody finds the door. */
  #renderAddress(): unknown {
    const { street, postalCode, place } = caseLimits;
    const isBegun = ["postalCode", "city", "province", "country"].some((part) => this.answers[`/address/${part}`]);
    const line = (part: string, label: string, autocomplete: AutoFill, maxLength: number = place) =>
      renderText(this, `/address/${part}`, { label, maxLength, autocomplete, half: true });
    return [
      renderText(this, "/address/street", {
        label: msg("Street and number"),
        hint: msg("Where we are to come, or to send something."),
        multiline: true,
        maxLength: street,
        autocomplete: "street-address",
        required: isBegun,
      }),
      line("postalCode", msg("Postal code"), "postal-code", postalCode),
      line("city", msg("City"), "address-level2"),
      line("province", msg("Province or state"), "address-level1"),
      line("country", msg("Country"), "country-name"),
    ];
  }

  /** @internal */
  override receiptTexts(): ReceiptTexts {
    return {
      thanks: msg("Thank you. Your request has reached us."),
      follow: msg("Follow your request"),
      again: msg("Send another"),
    };
  }
}

/** So far ahead a day can be wished for: whoever is later has mistyped the year. */
function inAYear(): string {
  return today().replace(/^\d+/, (year) => String(Number(year) + 1));
}
