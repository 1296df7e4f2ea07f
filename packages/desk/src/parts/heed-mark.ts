import { html, type TemplateResult } from "lit";

/** Heed's sign, in the colour of the text around it. */
export function heedMark(size: number): TemplateResult {
  return html`<svg aria-hidden="true" viewBox="0 0 32 32" width=${size} height=${size}>
    <rect width="32" height="32" rx="8" fill="currentColor" />
    <path d="M10 8v16M22 8v16M10 16h12" stroke="light-dark(#fff, #04231d)" stroke-width="3.2" stroke-linecap="round" fill="none" />
  </svg>`;
}
