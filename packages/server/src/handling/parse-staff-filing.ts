import { fieldProblemsFromIssues, jsonPointer, type Contact, type FieldProblem, type NewCase } from "@heed/contract";
import { staffFilingSchema, type StaffFiling } from "@heed/contract/desk";
import { invalid } from "./held-case.ts";
import type { StoredSite } from "../site/index.ts";

/** Ways by which somebody comes of whom only the name may be known. */
const channelsOfStrangers: readonly string[] = ["phone", "visit", "letter"];

export interface ParsedFiling {
  newCase: NewCase;
  channel: StaffFiling["channel"];
  isTaken: boolean;
}

/**
 * A case that staff files, as a new case like any other: the consent that was given by word of mouth is to what
 * the site needs, in the version that is in force.
 *
 * @throws ProblemError `validation_failed`
 */
export function parseStaffFiling(body: unknown, { settings }: StoredSite): ParsedFiling {
  const result = staffFilingSchema.safeParse(body);
  if (!result.success) throw invalid(...fieldProblemsFromIssues(result.error.issues, body));
  const { consentGiven: _, channel, take = false, ...filed } = result.data;
  const errors = [...checkContact(filed, channel), ...checkFieldTexts(filed.fields ?? {})];
  if (errors.length > 0) throw invalid(...errors);
  const purposes = settings.consent.purposes.filter(({ required }) => required).map(({ id }) => id);
  return { newCase: { ...filed, consent: { version: settings.consent.version, purposes } }, channel, isTaken: take };
}

function checkContact(
  { contact, anonymous }: { contact?: Contact | undefined; anonymous?: true | undefined },
  channel: StaffFiling["channel"],
): FieldProblem[] {
  if (anonymous) return contact === undefined ? [] : [{ path: "/contact", code: "not_applicable" }];
  const isReachable = Boolean(contact?.email ?? contact?.phone);
  const isEnough = isReachable || (contact?.name !== undefined && channelsOfStrangers.includes(channel));
  return isEnough ? [] : [{ path: "/contact", code: "required" }];
}

/** Half a surrogate pair is no text, and has no canonical JSON (RFC 8785). */
function checkFieldTexts(fields: NonNullable<NewCase["fields"]>): FieldProblem[] {
  return Object.entries(fields).flatMap(([id, value]): FieldProblem[] => {
    const path = jsonPointer(["fields", id]);
    if (id === "__proto__" || !id.isWellFormed()) return [{ path, code: "unknown_field" }];
    const texts = [value].flat().filter((item) => typeof item === "string");
    return texts.every((text) => text.isWellFormed()) ? [] : [{ path, code: "invalid_characters" }];
  });
}
