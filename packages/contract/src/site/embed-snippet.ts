/** What a company can put on its pages, by the names of the elements without `heed-`. */
export const embeddableElements = [
  "complaint-form",
  "inquiry-form",
  "service-request-form",
  "case-tracker",
  "survey",
  "proposal-board",
  "commitments",
  "notice",
  "case-list",
  "portal",
  "launcher",
] as const;

export type EmbeddableElement = (typeof embeddableElements)[number];

export interface EmbedChoice {
  /** Where browsers reach the service, such as `https://desk.shop.example`. */
  publicUrl: string;
  siteKey: string;
  element: EmbeddableElement;
  /** What the element is told besides; empty values are left out. */
  attributes?: Readonly<Record<string, string>> | undefined;
}

/** The one tag, and the element where it should stand: what the owner of a page copies. */
export function embedSnippet({ publicUrl, siteKey, element, attributes = {} }: EmbedChoice): string {
  const tag = `heed-${element}`;
  const given = Object.entries(attributes).filter(([, value]) => value !== "");
  const written = given.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
  return `${tagSnippet(publicUrl, siteKey)}\n<${tag}${written}></${tag}>`;
}

/** The address of the one tag. */
export function tagUrl(publicUrl: string): string {
  return `${publicUrl.replace(/\/+$/, "")}/widgets/heed.js`;
}

function tagSnippet(publicUrl: string, siteKey: string): string {
  return `<script type="module" src="${escaped(tagUrl(publicUrl))}" data-site="${escaped(siteKey)}"></script>`;
}

function escaped(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
