import type { Site } from "@heed/contract";
import { html } from "hono/html";
import type { ProblemError } from "../problems/index.ts";
import type { Markup, PageFault } from "./page-frame.ts";
import type { PageTexts } from "./texts-en.ts";

interface AddressFields {
  consent: Site["consent"];
  /** What was sent before. */
  sent?: URLSearchParams | undefined;
  failure?: ProblemError | undefined;
}

/** Where the code goes, and what is agreed to with it. */
export function renderAddressFields(texts: PageTexts, { consent, sent, failure }: AddressFields): Markup {
  const ticked = sent?.getAll("consent") ?? [];
  const isWrong = (part: string): boolean => failure?.errors.some(({ path }) => path.startsWith(part)) ?? false;
  return html`<p>${texts.voteAbout}</p>
    <p class="quiet">${texts.voteWithScript}</p>
    <input type="hidden" name="consentVersion" value="${consent.version}" />
    <label for="email">${texts.email}</label>
    <input id="email" name="email" type="email" autocomplete="email" required value="${sent?.get("email") ?? ""}" ${wrong("email", isWrong("/email"))} />
    ${isWrong("/email") ? html`<p class="wrong" id="email-error">${texts.emailNotValid}</p>` : ""}
    <p class="quiet"><bdi>${consent.text}</bdi></p>
    ${consent.purposes.map(
      ({ id, label, required }, index) =>
        html`<label class="tick" ${index === 0 ? html`id="consent"` : ""}>
          <input type="checkbox" name="consent" value="${id}" ${ticked.includes(id) ? "checked" : ""} ${required ? "required" : ""} /><bdi>${label}</bdi>
        </label>`,
    )}
    ${isWrong("/consent") ? html`<p class="wrong" id="consent-error">${texts.consentNeeded}</p>` : ""}
    <button class="primary">${texts.sendCode}</button>`;
}

/** Where the code comes back. */
export function renderCodeField(texts: PageTexts, failure: ProblemError | undefined): Markup {
  const isWrong = failure?.code === "session_code_not_valid" || failure?.code === "validation_failed";
  return html`<label for="code">${texts.code}</label>
    <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="20" required dir="ltr" ${wrong("code", isWrong)} />
    ${isWrong ? html`<p class="wrong" id="code-error">${texts.codeNotValid}</p>` : ""}
    <button class="primary">${texts.giveVote}</button>`;
}

/** What went wrong, in words, with the way to its field. */
export function faultsIn({ code, errors }: ProblemError, texts: PageTexts): PageFault[] {
  const codeFault = { id: "code", label: texts.code, text: texts.codeNotValid };
  if (code === "session_code_not_valid") return [codeFault];
  const faults = errors.flatMap(({ path }): PageFault[] => {
    if (path.startsWith("/email")) return [{ id: "email", label: texts.email, text: texts.emailNotValid }];
    return path.startsWith("/consent") ? [{ id: "consent", label: null, text: texts.consentNeeded }] : [codeFault];
  });
  if (faults.length > 0) return faults.filter(({ id }, index) => faults.findIndex((other) => other.id === id) === index);
  const reasons: Partial<Record<typeof code, string>> = { proposal_closed: texts.voteClosed, too_many_attempts: texts.tooManyCodes };
  return [{ id: null, label: null, text: reasons[code] ?? texts.notSent }];
}

function wrong(id: string, isWrong: boolean): Markup | string {
  return isWrong ? html`aria-invalid="true" aria-describedby="${id}-error"` : "";
}
