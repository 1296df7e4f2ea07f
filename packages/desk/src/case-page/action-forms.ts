import { msg, str } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import { isPermitted } from "@heed/contract/desk-rules";
import { caseLimits, parseReference, severities } from "@heed/contract/rules";
import type { DeskAction } from "@heed/core/desk";
import { fieldValue } from "./answer-fields.ts";
import type { CaseSteps } from "./case-steps.ts";
import { linkInWords, rootCauseInWords, severityInWords } from "./case-words.ts";
import { renderMerge } from "./merge-form.ts";

/** The steps that ask something before they are taken. */
export const dialogActions = ["assign", "hand_over", "set_severity", "escalate", "merge", "link", "unlink", "concern", "conclude", "lapse"] as const;

export type DialogAction = (typeof dialogActions)[number];

/** A form in a dialog: what it stands on, and what was entered so far. */
export interface ActionEntry {
  steps: CaseSteps;
  values: Readonly<Record<string, string | string[]>>;
  set(name: string, value: string | string[]): void;
}

/** What a step asks, and how that is sent. */
export interface ActionForm {
  heading: string;
  lead?: string;
  submit: string;
  done: string;
  /** It cannot be undone. */
  isLasting?: boolean;
  render(entry: ActionEntry): TemplateResult;
  /** The body of the request without its version; undefined while something is missing that the fields do not say. */
  input(values: ActionEntry["values"]): object | undefined;
}

const textOf = (values: ActionEntry["values"], name: string): string => String(values[name] ?? "");

const rootCauses = ["product", "delivery", "staff", "information", "process", "customer", "third_party", "unknown"] as const;
const linkTypes = ["related", "duplicate_of", "caused_by"] as const;

/** The form of a step for the case on view. */
export function actionForm(action: DialogAction, steps: CaseSteps): ActionForm {
  const withReason = (values: ActionEntry["values"]): object => ({ reason: textOf(values, "reason") });
  switch (action) {
    case "assign":
      return {
        heading: msg("Assign the case"),
        lead: msg("Whoever is asked first stays accountable until the case is handed over."),
        submit: msg("Assign"),
        done: msg("The case is assigned."),
        render: (entry) => choice(entry, { name: "to", label: msg("To whom"), options: colleagues(steps, { isTeamOnly: true }) }),
        input: (values) => ({ to: textOf(values, "to") }),
      };
    case "hand_over":
      return {
        heading: msg("Hand the case over"),
        lead: msg("Whoever takes it over answers for it from then on. The reason stays in the history, for staff alone."),
        submit: msg("Hand over"),
        done: msg("The case is handed over."),
        render: renderHandOver,
        input: (values) => ({ [values.way === "team" ? "team" : "to"]: textOf(values, values.way === "team" ? "team" : "to"), ...withReason(values) }),
      };
    case "set_severity":
      return {
        heading: msg("Change the severity"),
        submit: msg("Change"),
        done: msg("The severity is changed."),
        render: (entry) => html`${choice(entry, { name: "severity", label: msg("Severity"), options: severities.filter((severity) => severity !== steps.found.severity).map((value) => ({ value, label: severityInWords(value) })) })}${reason(entry)}`,
        input: (values) => ({ severity: textOf(values, "severity"), ...withReason(values) }),
      };
    case "escalate":
      return {
        heading: msg("Escalate the case"),
        lead: msg("The next level answers from then on, and the customer sees that it was asked. The reason is for staff alone."),
        submit: msg("Escalate"),
        done: msg("The case is escalated."),
        isLasting: true,
        render: reason,
        input: withReason,
      };
    case "merge":
      return {
        heading: msg("Merge with another case of this customer"),
        submit: msg("Merge for good"),
        done: msg("The cases are merged."),
        render: renderMerge,
        input: (values) => {
          const into = parseReference(textOf(values, "into"));
          return into ? { into } : undefined;
        },
      };
    case "link":
      return {
        heading: msg("Link with another case"),
        submit: msg("Link"),
        done: msg("The cases are linked."),
        render: renderLink,
        input: (values) => {
          const to = parseReference(textOf(values, "to"));
          return to ? { to, type: textOf(values, "type") } : undefined;
        },
      };
    case "unlink":
      return {
        heading: msg("Take a link away"),
        submit: msg("Take away"),
        done: msg("The link is gone."),
        render: (entry) => choice(entry, { name: "to", label: msg("Linked case"), options: steps.found.links.map(({ reference, subject }) => ({ value: reference, label: `${reference} – ${subject}` })) }),
        input: (values) => ({ to: textOf(values, "to") }),
      };
    case "concern":
      return {
        heading: msg("Whom the complaint concerns"),
        lead: msg("Those who are ticked never see this case. Once this is recorded the team sees it; with nobody ticked it concerns nobody."),
        submit: msg("Record"),
        done: msg("It is recorded whom the complaint concerns."),
        render: (entry) => html`<heed-choice-field
          multiple
          .label=${msg("People")}
          .options=${steps.desk.data.staff.map(({ id, name }) => ({ value: id, label: name }))}
          .value=${entry.values.staff ?? []}
          @input=${({ target }: Event) => entry.set("staff", (target as HTMLElement & { value: string[] }).value)}
        ></heed-choice-field>`,
        input: ({ staff = [] }) => ({ staff }),
      };
    case "lapse":
      return {
        heading: msg("Close the case"),
        lead: msg("For a customer who stays silent. They read the reason, and can no longer say that it is not settled."),
        submit: msg("Close"),
        done: msg("The case is closed."),
        isLasting: true,
        render: reason,
        input: withReason,
      };
    case "conclude":
      return {
        heading: msg("What do we learn from it?"),
        lead: msg("For the statistics, and so that it happens to nobody else. The customer does not see it."),
        submit: msg("Record"),
        done: msg("The lesson is recorded."),
        render: (entry) => html`${choice(entry, { name: "rootCause", label: msg("Root cause"), options: rootCauses.map((value) => ({ value, label: rootCauseInWords(value) })) })}${text(entry, { name: "lesson", label: msg("Lesson learned"), isRequired: false })}`,
        input: (values) => ({ rootCause: textOf(values, "rootCause"), ...(textOf(values, "lesson").trim() && { lesson: textOf(values, "lesson") }) }),
      };
  }
}

/** With what a form begins. */
export function initialValues(action: DialogAction, { found, desk }: CaseSteps): Record<string, string | string[]> {
  if (action === "hand_over") return { way: "person" };
  if (action === "link") return { type: "related" };
  if (action === "concern") return { staff: found.concerns.map(({ id }) => id) };
  if (action === "conclude" && found.conclusion) return { rootCause: found.conclusion.rootCause, lesson: found.conclusion.lesson ?? "" };
  if (action === "assign") return { to: desk.data.staff.length === 1 ? (desk.data.staff[0]?.id ?? "") : "" };
  return {};
}

/** Whether the dialog of a step asks for something at all that goes under this name. */
export function isDialogAction(action: string): action is DialogAction & DeskAction {
  return (dialogActions as readonly string[]).includes(action);
}

interface Option {
  value: string;
  label: string;
}

/** Those who can own the case, the team's own first. */
function colleagues({ desk, found }: CaseSteps, { isTeamOnly }: { isTeamOnly: boolean }): Option[] {
  const isOfAllTeams = (role: string): boolean => role === "manager" || role === "admin";
  const teamName = (id: string): string => desk.data.teams.find((team) => team.id === id)?.name ?? id;
  const able = desk.data.staff.filter(({ id, role, teams }) => {
    if (id === found.owner?.id || !isPermitted(role, "cases.handle")) return false;
    return isOfAllTeams(role) || (!found.isRestricted && (isTeamOnly ? teams.includes(found.team) : teams.length > 0));
  });
  const isNear = ({ teams }: (typeof able)[number]): number => (teams.includes(found.team) ? 0 : 1);
  return able
    .sort((one, other) => isNear(one) - isNear(other) || one.name.localeCompare(other.name))
    .map(({ id, name, teams }) => {
      const own = id === desk.me.staffId ? msg(str`${name} (you)`) : name;
      return { value: id, label: teams.length ? `${own} – ${teams.map(teamName).join(", ")}` : own };
    });
}

function renderHandOver(entry: ActionEntry): TemplateResult {
  const { steps, values } = entry;
  const isToTeam = values.way === "team";
  const teams = steps.desk.data.teams.map(({ id, name }) => ({ value: id, label: name }));
  return html`
    ${choice(entry, { name: "way", label: msg("To"), options: [{ value: "person", label: msg("A person") }, { value: "team", label: msg("A team") }] })}
    ${isToTeam
      ? choice(entry, { name: "team", label: msg("Team"), options: teams })
      : choice(entry, { name: "to", label: msg("Person"), options: colleagues(steps, { isTeamOnly: false }) })}
    ${reason(entry)}
  `;
}

function renderLink(entry: ActionEntry): TemplateResult {
  return html`
    ${choice(entry, { name: "type", label: msg("This case is"), options: linkTypes.map((value) => ({ value, label: linkInWords({ type: value, isIncoming: false }) })) })}
    <heed-text-field
      required
      .label=${msg("Reference of the other case")}
      .hint=${msg("Such as K7MP-4XQ2.")}
      .value=${textOf(entry.values, "to")}
      @input=${(event: Event) => entry.set("to", fieldValue(event))}
    ></heed-text-field>
  `;
}

function choice(entry: ActionEntry, { name, label, options }: { name: string; label: string; options: readonly Option[] }): TemplateResult {
  return html`<heed-choice-field
    required
    name=${name}
    .label=${label}
    .options=${options}
    .value=${textOf(entry.values, name)}
    @input=${(event: Event) => entry.set(name, fieldValue(event))}
  ></heed-choice-field>`;
}

function text(entry: ActionEntry, { name, label, isRequired }: { name: string; label: string; isRequired: boolean }): TemplateResult {
  return html`<heed-text-field
    multiline
    name=${name}
    .required=${isRequired}
    .label=${label}
    .maxLength=${caseLimits.reason}
    .value=${textOf(entry.values, name)}
    @input=${(event: Event) => entry.set(name, fieldValue(event))}
  ></heed-text-field>`;
}

function reason(entry: ActionEntry): TemplateResult {
  return text(entry, { name: "reason", label: msg("Reason"), isRequired: true });
}
