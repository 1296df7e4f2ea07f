import type { FieldProblem, NewProposal, Site } from "@heed/core";
import { proposalLimits } from "@heed/core/rules";
import type { Answers } from "../case-form/answers.ts";
import { cleanLine, cleanText } from "../case-form/clean-text.ts";

/** The proposal that the answers make at this site, ready to be sent; whether it holds is for `findFaults` to say. */
export function newProposalFrom(answers: Answers, { locale, consent, proposals }: Site): NewProposal {
  const line = (name: string): string => cleanLine(String(answers[name] ?? ""));
  const [name, email] = [line("/contact/name"), line("/contact/email").normalize("NFKC")];
  const category = proposals?.categories.find(({ id }) => id === answers["/category"])?.id;
  return {
    title: line("/title"),
    text: cleanText(String(answers["/text"] ?? "")),
    locale,
    ...(category && { category }),
    ...((name || email) && { contact: { ...(name && { name }), ...(email && { email }) } }),
    consent: {
      version: consent.version,
      purposes: consent.purposes.map(({ id }) => id).filter((id) => answers[`/consent/purposes/${id}`]),
    },
  };
}

/** What the service would refuse, as far as that can be seen from here. */
export function findFaults({ title, text, contact, consent }: NewProposal, site: Site): FieldProblem[] {
  const { titleLeast, title: titleMost, text: textMost } = proposalLimits;
  const faults: (FieldProblem | false)[] = [
    !title && { path: "/title", code: "required" },
    title.length > 0 && title.length < titleLeast && { path: "/title", code: "too_short", min: titleLeast },
    title.length > titleMost && { path: "/title", code: "too_long", max: titleMost },
    !text && { path: "/text", code: "required" },
    text.length > textMost && { path: "/text", code: "too_long", max: textMost },
    contact?.email !== undefined && !/^\S+@\S+\.\S+$/.test(contact.email) && { path: "/contact/email", code: "invalid_email" },
    ...site.consent.purposes.map(
      ({ id, required }) => required && !consent.purposes.includes(id) && ({ path: `/consent/purposes/${id}`, code: "required" } as const),
    ),
  ];
  return faults.filter((fault) => fault !== false);
}
