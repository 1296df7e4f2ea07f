import { msg } from "@lit/localize";
import { pointerKeys } from "./json-pointer.ts";

export const sectionIds = [
  "general",
  "categories",
  "forms",
  "commitments",
  "calendar",
  "consent",
  "regions",
  "teams",
  "rules",
  "proposals",
] as const;

export type SectionId = (typeof sectionIds)[number];

export function sectionTitle(id: SectionId): string {
  switch (id) {
    case "general":
      return msg("Site");
    case "categories":
      return msg("Categories");
    case "forms":
      return msg("Forms");
    case "commitments":
      return msg("Commitments");
    case "calendar":
      return msg("Calendar");
    case "consent":
      return msg("Consent");
    case "regions":
      return msg("Regions");
    case "teams":
      return msg("Teams and tiers");
    case "rules":
      return msg("Routing");
    case "proposals":
      return msg("Proposals");
  }
}

const sectionOfKey: Readonly<Record<string, SectionId>> = {
  name: "general",
  locales: "general",
  allowedOrigins: "general",
  acknowledgement: "general",
  trackerUrl: "general",
  categories: "categories",
  forms: "forms",
  commitments: "commitments",
  decideWithin: "commitments",
  calendar: "calendar",
  consent: "consent",
  regions: "regions",
  proposals: "proposals",
  "desk/tiers": "teams",
  "desk/teams": "teams",
  "desk/defaultTeam": "teams",
  "desk/rules": "rules",
};

/** The places of the settings that a section shows. */
export function placesOf(section: SectionId): string[] {
  return Object.keys(sectionOfKey)
    .filter((key) => sectionOfKey[key] === section)
    .map((key) => `/${key}`);
}

/** The section that shows a place of the settings. */
export function sectionAt(pointer: string): SectionId {
  const [first = "", second = ""] = pointerKeys(pointer);
  return sectionOfKey[first] ?? sectionOfKey[`${first}/${second}`] ?? "general";
}
