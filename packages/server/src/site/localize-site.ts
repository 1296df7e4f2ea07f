import type { LocalizedText, Site, SiteSettings } from "@heed/contract";
import { localizeNotice } from "./localize-notice.ts";
import { resolveLocale } from "./resolve-locale.ts";
import type { StoredSite } from "./store.ts";

type SiteField = NonNullable<SiteSettings["forms"]["complaint"]>["fields"][number];

/** A site as the widgets need it, in the language nearest to the one asked for. */
export function localizeSite({ key, settings, notice }: Omit<StoredSite, "id">, asked: string | undefined): Site {
  const { locales, categories, consent, forms, commitments, calendar } = settings;
  const locale = resolveLocale(asked, locales);
  const text = textIn(locale, locales);
  return {
    key,
    name: text(settings.name),
    locale,
    locales,
    timeZone: calendar.timeZone,
    categories: categories.map(({ id, label, kinds, children }) => ({
      id,
      label: text(label),
      ...(kinds && { kinds }),
      ...(children && { children: children.map((child) => ({ id: child.id, label: text(child.label) })) }),
    })),
    regions: settings.regions.map(({ id, label, children }) => ({
      id,
      label: text(label),
      ...(children && { children: children.map((child) => ({ id: child.id, label: text(child.label) })) }),
    })),
    consent: {
      version: consent.version,
      text: text(consent.text),
      purposes: consent.purposes.map(({ id, required, label }) => ({ id, required, label: text(label) })),
    },
    forms: Object.fromEntries(
      Object.entries(forms).map(([kind, { fields }]) => [
        kind,
        { fields: fields.map((field) => localizeField(field, text)) },
      ]),
    ),
    commitments,
    proposals: settings.proposals
      ? {
          isPublic: settings.proposals.visibility === "public",
          allowsAnonymousVotes: settings.proposals.allowsAnonymousVotes,
          allowsComments: settings.proposals.allowsComments,
          categories: settings.proposals.categories.map(({ id, label }) => ({ id, label: text(label) })),
        }
      : null,
    notice: localizeNotice(notice, { settings, asked }),
    uploads: null,
  };
}

/** Picks texts in this locale; where one is missing, in the first of the site's that has it. */
export function textIn(locale: string, locales: readonly string[]): (localized: LocalizedText) => string {
  return (localized) => pickText(localized, [locale, ...locales]);
}

function localizeField(
  { label, hint, options, ...rest }: SiteField,
  text: (localized: LocalizedText) => string,
): NonNullable<Site["forms"]["complaint"]>["fields"][number] {
  return {
    ...rest,
    label: text(label),
    ...(hint && { hint: text(hint) }),
    ...(options && { options: options.map((option) => ({ value: option.value, label: text(option.label) })) }),
  };
}

/** A text that is missing in one language is shown in another rather than not at all. */
function pickText(localized: LocalizedText, locales: readonly string[]): string {
  const locale = locales.find((candidate) => Object.hasOwn(localized, candidate));
  return (locale === undefined ? Object.values(localized)[0] : localized[locale]) ?? "";
}
