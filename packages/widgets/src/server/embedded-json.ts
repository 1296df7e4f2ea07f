/** Data as a child of an element, in JSON that no text within it can end or leave. */
export function jsonScript(data: unknown): string {
  return `<script type="application/json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`;
}

/** Text as it stands in an attribute between double quotes. */
export function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
