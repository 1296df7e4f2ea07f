import type { MailBlock, MailContent } from "./mail-content.ts";

/** A mail as plain text, for people and programs that show no HTML. */
export function renderText({ site, heading, blocks, link, notes, unsubscribe, colon }: MailContent): string {
  const leadingTo = ({ label, url }: { label: string; url: string }) => `${label}${colon.trim()}\n${url}`;
  const parts = [
    heading,
    ...blocks.map((block) => renderBlock(block, colon)),
    ...(link ? [leadingTo(link)] : []),
    ["-- ", site, ...notes, ...(link ? [link.note] : []), ...(unsubscribe ? [leadingTo(unsubscribe)] : [])].join("\n"),
  ];
  return `${withoutControls(parts.join("\n\n"))}\n`;
}

function renderBlock(block: MailBlock, colon: string): string {
  switch (block.type) {
    case "paragraph":
      return block.text;
    case "quote":
      return `${block.by}${colon.trim()}\n\n${block.text.split(/\r?\n/).map((line) => `> ${line}`).join("\n")}`;
    case "code":
      return `    ${block.text}`;
    case "facts":
      return block.rows.map(({ label, value }) => `${label}${colon}${value}`).join("\n");
    case "list":
      return [`${block.heading}${colon.trim()}`, ...block.items.map(renderItem)].join("\n");
  }
}

function renderItem({ title, text }: { title: string; text?: string | undefined }): string {
  return `* ${text === undefined ? title : `${title}\n  ${text.replaceAll(/\r?\n/g, "\n  ")}`}`;
}

/** What a terminal would obey. */
function withoutControls(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n\t]/gu, "");
}
