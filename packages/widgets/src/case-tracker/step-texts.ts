import type { Case } from "@heed/core";
import { isAllowed, isFinal } from "@heed/core/rules";
import { msg } from "../localization/msg.ts";
import type { CustomerStep } from "./case-tracker.events.ts";

/** On the button that begins a step; what it leads to; above the text that goes with it, where one does. */
export type StepTexts = readonly [offer: string, note?: string, label?: string];

/** What a customer can do, in words, in the order in which it is offered. */
export function stepTexts(): Record<CustomerStep, StepTexts> {
  return {
    accept: [msg("Yes, I accept the answer"), msg("This closes the case. Our promises hold.")],
    reopen: [msg("No, it is not settled"), msg("We look into it again and answer anew."), msg("What is not settled?")],
    escalate: [
      msg("Ask the next level"),
      msg("The next level looks into it and answers anew."),
      msg("What should they look at?"),
    ],
    reply: [msg("Write to us"), "", msg("Your message")],
    withdraw: [msg("Withdraw this case"), msg("We then stop working on it, for good.")],
  };
}

/** Whether a step can be taken now; a reply to what the company has asked is offered by itself. */
export function isOffered(step: CustomerStep, status: Case["status"], isTooLate: boolean): boolean {
  if (step === "reply") return status !== "waiting_for_customer" && !isFinal(status);
  return isAllowed(step, status, "customer") && !(isTooLate && /^(?:reopen|escalate)$/.test(step));
}
