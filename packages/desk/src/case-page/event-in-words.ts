import { msg, str } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import type { DeskCase, DeskTimelineEntry } from "@heed/core/desk";
import type { IconName } from "../parts/icon.ts";
import { levelInWords, rootCauseInWords, severityInWords } from "./case-words.ts";

type Words = TemplateResult | string;

/** What an event is told with beside itself. */
export interface EventSurroundings {
  /** The name of a team, from its id. */
  teamName(id: string): string;
  /** A link to another case. */
  caseLink(reference: string): Words;
  /** A link to a proposal. */
  proposalLink(id: string): Words;
}

/** Which picture stands beside an event. */
export function eventIcon({ type, visibility, by }: DeskTimelineEntry): IconName {
  if (type === "note") return "lock";
  if (["question", "message"].includes(type)) return by.role === "customer" ? "person" : "chat";
  if (type === "answered" || type === "accepted") return "check";
  if (type === "escalated" || type === "reopened" || type === "mail_failed") return "alert";
  if (type === "rated") return "star";
  return visibility === "internal" ? "lock" : by.role === "customer" ? "person" : "inbox";
}

/** Who did what, as staff reads it. */
export function eventInWords(entry: DeskTimelineEntry, around: EventSurroundings): Words {
  return entry.visibility === "internal" ? internalInWords(entry, around) : publicInWords(entry, around);
}

function publicInWords(entry: DeskTimelineEntry, { caseLink }: EventSurroundings): Words {
  const { by, score } = entry;
  const isCustomer = by.role === "customer";
  const isSystem = by.role === "system";
  const who = whoIs(entry);
  switch (entry.type) {
    case "received":
      return isCustomer ? msg(html`${who} filed the case`) : msg(html`${who} filed the case for the customer`);
    case "acknowledged":
      return isSystem ? msg("The customer was told that the case has arrived") : msg(html`${who} told the customer that the case has arrived`);
    case "investigating":
      return isCustomer ? msg("The work went on") : msg(html`${who} is looking into it`);
    case "question":
      return msg(html`${who} asked the customer`);
    case "message":
      return isCustomer ? msg(html`${who} wrote`) : msg(html`${who} wrote to the customer`);
    case "answered":
      return msg(html`${who} answered`);
    case "accepted":
      return msg(html`${who} accepted the answer`);
    case "lapsed":
      return msg("Closed, as the customer did not object in time");
    case "reopened":
      return msg(html`${who} said that it is not settled`);
    case "escalated":
      return isCustomer ? msg(html`${who} asked the next level`) : msg(html`${isSystem ? msg("The service") : who} took it to the next level`);
    case "withdrawn":
      return msg(html`${who} withdrew the case`);
    case "merged":
      return msg(html`${who} merged the case into ${caseLink(entry.reference ?? "")}`);
    case "rated":
      return msg(html`${who} rated the handling: ${score} of 5`);
    default:
      return entry.type;
  }
}

function internalInWords(entry: DeskTimelineEntry, { teamName, caseLink, proposalLink }: EventSurroundings): Words {
  const { type, details = {} } = entry;
  const who = whoIs(entry);
  const detail = (name: string): string => `${details[name] ?? ""}`;
  const partner = detail("proposal") ? proposalLink(detail("proposal")) : caseLink(detail("reference"));
  const [from, to] = [html`<bdi>${detail("from")}</bdi>`, html`<bdi>${detail("to")}</bdi>`];
  switch (type) {
    case "note":
      return msg(html`${who} noted`);
    case "assigned":
      if (entry.by.role === "system") return msg(html`Assigned to ${to}`);
      return entry.by.name === details.to ? msg(html`${who} took the case`) : msg(html`${who} assigned the case to ${to}`);
    case "handed_over":
      return details.to ? msg(html`${who} handed the case over from ${from} to ${to}`) : msg(html`${who} handed the case over to ${teamName(detail("team"))}`);
    case "routed":
      return routedInWords(teamName(detail("team")), detail("rule"), detail("severity"));
    case "severity_changed":
      return msg(str`${entry.by.name ?? msg("The service")} changed the severity from ${severityOf(detail("from"))} to ${severityOf(detail("to"))}`);
    case "escalation_reason":
      return msg(html`${who} gave a reason for escalating`);
    case "linked":
      return msg(html`${who} linked it with ${partner}`);
    case "unlinked":
      return msg(html`${who} took the link with ${partner} away`);
    case "absorbed":
      return msg(html`${who} merged ${caseLink(detail("reference"))} into this case`);
    case "concern_recorded":
      return msg(html`${who} recorded whom it concerns`);
    case "concluded":
      return msg(html`${who} recorded the cause: ${causeOf(detail("rootCause"))}`);
    case "mail_failed":
      return msg("An e-mail to the customer could not be delivered");
    default:
      return type;
  }
}

function routedInWords(team: string, rule: string, severity: string): Words {
  const level = severity ? severityOf(severity) : "";
  if (rule) return level ? msg(str`Sent to ${team} by the rule “${rule}”, severity ${level}`) : msg(str`Sent to ${team} by the rule “${rule}”`);
  return msg(str`Sent to ${team}: no rule matched`);
}

function whoIs({ by: { role, name } }: DeskTimelineEntry): Words {
  if (name) return html`<bdi>${name}</bdi>`;
  return { customer: msg("The customer"), staff: msg("Staff"), system: msg("The service") }[role];
}

/** Values of a newer service stand for themselves. */
function severityOf(severity: string): string {
  return severityInWords(severity as DeskCase["severity"]) ?? severity;
}

function causeOf(cause: string): string {
  return rootCauseInWords(cause as Parameters<typeof rootCauseInWords>[0]) ?? cause;
}

/** To which level a case has moved, for its mark. */
export function escalatedInWords(level: DeskCase["escalationLevel"]): string {
  return msg(str`Escalated: ${levelInWords(level)}`);
}
