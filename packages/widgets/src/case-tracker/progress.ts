import { html, type TemplateResult } from "lit";
import type { Case } from "@heed/core";
import { msg } from "../localization/msg.ts";

/** The steps of a case, and which of them it has come to. */
export function renderProgress({ status, timeline }: Case): TemplateResult {
  const isWithdrawn = status === "withdrawn";
  const steps = [
    ["received", msg("Received")],
    ["acknowledged", msg("Acknowledged")],
    ["investigating", msg("Looking into it")],
    ["answered", msg("Answered")],
    isWithdrawn ? [status, msg("Withdrawn")] : ["closed", msg("Closed")],
  ];
  // While the company waits for its customer, the investigation is where it was.
  const current = steps.findIndex(([step]) => step === (status === "waiting_for_customer" ? "investigating" : status));
  return html`<ol class="steps" part="progress" aria-label=${msg("Progress")}>
    ${steps.map(([step, label], index) => {
      // A case that was taken back has left out what it had not come to.
      const isDone = index < current && timeline.some((entry) => entry.status === step);
      return html`<li class=${isDone ? "done" : ""} aria-current=${index === current ? "step" : "false"}>
        <span>${label}</span>
      </li>`;
    })}
  </ol>`;
}
