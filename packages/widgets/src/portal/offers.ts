import type { Site } from "@heed/core";
import { msg } from "../localization/msg.ts";
import { filings, type Filing, type PortalView } from "./portal-view.ts";

/** What can be filed at a site: kinds that one of its categories takes, and proposals where it takes them. */
export function offeredFilings({ categories, proposals }: Site): Filing[] {
  return filings.filter((filing) => {
    if (filing === "proposal") return proposals !== null;
    const kind = filing === "service-request" ? "service_request" : filing;
    return categories.some(({ kinds }) => !kinds || kinds.includes(kind));
  });
}

/** Where else the front desk leads. */
export function offeredPlaces({ proposals, commitments }: Site): PortalView[] {
  return [
    { at: "cases" },
    ...(proposals?.isPublic ? [{ at: "proposals" } as const] : []),
    { at: "surveys" },
    ...(commitments.length > 0 ? [{ at: "commitments" } as const] : []),
  ];
}

/** A view by its name, and what a visitor finds there. */
export function viewInWords(view: PortalView): readonly [title: string, hint: string] {
  switch (view.at) {
    case "start":
      return [msg("How can we help?"), ""];
    case "file":
      return view.kind ? filingInWords(view.kind) : [msg("What would you like to do?"), ""];
    case "cases":
      return [msg("Your cases"), msg("Read what we answered, and write to us.")];
    case "case":
      return [msg("Your case"), ""];
    case "proposals":
      return [msg("Proposals"), msg("See what others have proposed, and vote.")];
    case "surveys":
      return [msg("Surveys"), msg("What we would like to hear from you.")];
    case "commitments":
      return [msg("What we promise"), msg("How long we take, and whether we keep to it.")];
  }
}

function filingInWords(filing: Filing): readonly [title: string, hint: string] {
  switch (filing) {
    case "complaint":
      return [msg("File a complaint"), msg("Something went wrong. You get a reference at once, and a day by which we answer.")];
    case "inquiry":
      return [msg("Ask a question"), msg("About a product, an order, or anything else.")];
    case "service-request":
      return [msg("Request a service"), msg("A repair, a spare part, a visit.")];
    case "proposal":
      return [msg("Make a proposal"), msg("What we should do better, or do at all.")];
  }
}
