import { msg, str } from "@lit/localize";
import type { PageFinding } from "@heed/core/desk";

/** What was found, what to do about it, and what to write for it. */
export interface FindingWords {
  tone: "good" | "wrong" | "note";
  text: string;
  advice?: string;
  code?: string;
}

export function findingWords({ code, value }: PageFinding): FindingWords {
  const given = value ?? "";
  switch (code) {
    case "origin_ok":
      return { tone: "good", text: msg(str`${given} is among the origins that the site allows.`) };
    case "origin_not_allowed":
      return {
        tone: "wrong",
        text: msg(str`The site does not allow pages of ${given}, so the elements cannot reach the service from there.`),
        advice: msg("Add this line in Settings, Site, “Where the widgets may be used”, save, and look again:"),
        code: given,
      };
    case "address_not_public":
      return { tone: "note", text: msg("This page is not on the public internet, and the service looks nowhere else."), advice: msg("Look at it in a browser, and at the browser’s console.") };
    case "page_not_found":
      return { tone: "wrong", text: msg("There is no server by this name."), advice: msg("Check the address for typing mistakes.") };
    case "page_not_reachable":
      return { tone: "wrong", text: msg("The page did not answer in time, or broke off."), advice: msg("Open it in a browser. If it is there, its server may turn away whoever is no browser.") };
    case "page_refused":
      return { tone: "wrong", text: msg(str`The page answered with the status ${given} instead of the page.`), advice: msg("Give an address that opens without signing in.") };
    case "page_leads_elsewhere":
      return { tone: "wrong", text: msg(str`The page leads on to ${given}, where the service may not look.`), advice: msg("Give the address that the page has in the end, of an origin that the site allows.") };
    case "page_not_html":
      return { tone: "wrong", text: msg("What is at this address is no web page.") };
    case "mixed_content_ok":
      return { tone: "good", text: msg("The page and the service are reached in a way that browsers let go together.") };
    case "mixed_content":
      return { tone: "wrong", text: msg(str`The page is on https and the service on http: browsers load nothing from ${given}.`), advice: msg("Give the service an address with https, and set HEED_PUBLIC_URL to it.") };
    case "tag_ok":
      return { tone: "good", text: msg("The tag is on the page.") };
    case "tag_missing":
      return { tone: "wrong", text: msg("The tag is not on the page as the server sends it."), advice: msg("Paste it as it stands above. Where a tag manager adds it, this cannot be seen from here. It loads:"), code: given };
    case "tag_of_other_site":
      return { tone: "wrong", text: msg(str`The tag on the page is another site’s: ${given || "–"}.`), advice: msg("Copy the tag above and put it in its place.") };
    case "element_ok":
      return { tone: "good", text: msg("There is an element of Heed’s on the page.") };
    case "element_not_seen":
      return { tone: "note", text: msg("No element of Heed’s is on the page as the server sends it."), advice: msg("That is right if a script adds one later. If not, paste the second line of the markup above.") };
    default:
      return policyWords(code, given);
  }
}

function policyWords(code: PageFinding["code"], directive: string): FindingWords {
  const change = msg("In the page’s Content-Security-Policy, this directive has to read:");
  switch (code) {
    case "policy_blocks_scripts":
      return { tone: "wrong", text: msg("The page’s Content-Security-Policy does not let the tag run."), advice: change, code: directive };
    case "policy_blocks_styles":
      return { tone: "wrong", text: msg("The page’s Content-Security-Policy does not let the style sheet in."), advice: change, code: directive };
    case "policy_blocks_requests":
      return { tone: "wrong", text: msg("The page’s Content-Security-Policy does not let the elements talk to the service."), advice: change, code: directive };
    case "policy_blocks_trusted_types":
      return { tone: "wrong", text: msg("The page names the Trusted Types policies it allows, and the elements’ is not among them."), advice: change, code: directive };
    case "policy_needs_nonce":
      return { tone: "wrong", text: msg("The page’s Content-Security-Policy says strict-dynamic: addresses do not count in it, only a nonce does."), advice: msg("Give the tag the nonce that the page’s other scripts have.") };
    default:
      return { tone: "good", text: msg("No Content-Security-Policy of the page stands in the way.") };
  }
}
