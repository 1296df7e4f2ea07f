import type { FieldProblem, LocalizedText, SiteSettings } from "@heed/contract";

/**
 * Every text that a customer or a colleague reads, asked for in each of the site's languages. Only hints may be
 * left out. Sites of before may lack some: widgets show another language then, and the next change asks for them.
 */
export function checkSiteTexts(settings: SiteSettings): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const check = (text: LocalizedText, path: string) => {
    for (const locale of settings.locales) {
      if (!Object.hasOwn(text, locale)) problems.push({ path: `/settings/${path}/${locale}`, code: "required" });
    }
  };
  const checkLabels = (items: readonly Labelled[], path: string) => {
    items.forEach(({ label, children = [] }, index) => {
      check(label, `${path}/${index}/label`);
      checkLabels(children, `${path}/${index}/children`);
    });
  };
  check(settings.name, "name");
  checkLabels(settings.categories, "categories");
  checkLabels(settings.regions, "regions");
  check(settings.consent.text, "consent/text");
  checkLabels(settings.consent.purposes, "consent/purposes");
  for (const [kind, { fields }] of Object.entries(settings.forms)) {
    checkLabels(fields, `forms/${kind}/fields`);
    fields.forEach(({ options = [] }, index) => checkLabels(options, `forms/${kind}/fields/${index}/options`));
  }
  checkLabels(settings.desk.tiers, "desk/tiers");
  checkLabels(settings.proposals?.categories ?? [], "proposals/categories");
  checkLabels(settings.proposals?.criteria ?? [], "proposals/criteria");
  settings.desk.teams.forEach(({ name }, index) => check(name, `desk/teams/${index}/name`));
  return problems;
}

interface Labelled {
  label: LocalizedText;
  children?: readonly Labelled[] | undefined;
}
