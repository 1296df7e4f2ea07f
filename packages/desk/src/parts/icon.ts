import { html, svg, type TemplateResult } from "lit";

/** Strokes on a grid of 20. They say nothing to a screen reader: what they stand beside does. */
const strokes = {
  add: svg`<path d="M10 4v12M4 10h12" />`,
  alert: svg`<path d="M10 3 2.5 16.5h15ZM10 8v4M10 14.2v.1" />`,
  bell: svg`<path d="M5 14V9a5 5 0 0 1 10 0v5l1.5 1.5h-13ZM8.5 17.5h3" />`,
  book: svg`<path d="M4 4.5A1.5 1.5 0 0 1 5.5 3H16v14H5.5A1.5 1.5 0 0 1 4 15.5ZM4 15.5A1.5 1.5 0 0 1 5.5 14H16M8 6.5h4" />`,
  bulb: svg`<path d="M7.5 14.5h5M8.5 17h3M7.5 14.5c0-2-2.5-3-2.5-6a5 5 0 0 1 10 0c0 3-2.5 4-2.5 6" />`,
  chat: svg`<path d="M3.5 4h13v9.5H9L5.5 17v-3.5h-2Z" />`,
  check: svg`<path d="m4 10.5 4 4 8-9" />`,
  chevron: svg`<path d="m6 8 4 4 4-4" />`,
  close: svg`<path d="m5 5 10 10M15 5 5 15" />`,
  copy: svg`<path d="M7 7h9v9H7ZM4 13V4h9" />`,
  down: svg`<path d="M10 3v9M6 8.5l4 4 4-4M4 16.5h12" />`,
  email: svg`<path d="M3 5h14v10H3ZM3 6l7 5.5L17 6" />`,
  filter: svg`<path d="M3.5 5.5h13M6 10h8M8.5 14.5h3" />`,
  flag: svg`<path d="M5 17.5V3M5 3.5h10l-2 3.5 2 3.5H5" />`,
  grip: svg`<path d="M7.5 5v.1M12.5 5v.1M7.5 10v.1M12.5 10v.1M7.5 15v.1M12.5 15v.1" />`,
  inbox: svg`<path d="M3 11.5 5.5 4h9L17 11.5V16H3ZM3 11.5h4l1 2h4l1-2h4" />`,
  keyboard: svg`<path d="M2.5 5.5h15v9h-15ZM5.5 8.5h.1M8.5 8.5h.1M11.5 8.5h.1M14.5 8.5h.1M6.5 11.5h7" />`,
  letter: svg`<path d="M5 3h7l3 3v11H5ZM12 3v3h3M8 10h4M8 13h4" />`,
  lock: svg`<path d="M5 9h10v8H5ZM7 9V6.5a3 3 0 0 1 6 0V9" />`,
  menu: svg`<path d="M3 5.5h14M3 10h14M3 14.5h14" />`,
  people: svg`<path d="M7.5 9.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM2.5 16a5 5 0 0 1 10 0M13 4.3a2.6 2.6 0 0 1 0 5M14.5 11.7a4.6 4.6 0 0 1 3 4.3" />`,
  person: svg`<path d="M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM4 16.5a6 6 0 0 1 12 0" />`,
  phone: svg`<path d="M4 3.5h3l1.5 4-2 1.5a9 9 0 0 0 4.5 4.5l1.5-2 4 1.5v3a1 1 0 0 1-1 1C9 17 3 11 3 4.5a1 1 0 0 1 1-1Z" />`,
  screen: svg`<path d="M2.5 4h15v10h-15ZM7 17h6M10 14v3" />`,
  search: svg`<path d="M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l4 4" />`,
  settings: svg`<path d="M3 6h8M15 6h2M3 14h2M9 14h8M13 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM7 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z" />`,
  sort: svg`<path d="M6 4v12M3.5 13.5 6 16l2.5-2.5M14 16V4M11.5 6.5 14 4l2.5 2.5" />`,
  speaker: svg`<path d="M4 8v4h2.5L14 16V4L6.5 8ZM16.5 8.2a2.6 2.6 0 0 1 0 3.6M6.5 12l1 4h2" />`,
  star: svg`<path d="m10 3 2.1 4.6 5 .6-3.7 3.4 1 5L10 14.1l-4.4 2.5 1-5L2.9 8.2l5-.6Z" />`,
  survey: svg`<path d="M4.5 3h11v14h-11ZM7.5 7h.1M10 7h3M7.5 10h.1M10 10h3M7.5 13h.1M10 13h3" />`,
  table: svg`<path d="M3 4h14v12H3ZM3 8h14M3 12h14M8 4v12" />`,
  up: svg`<path d="M10 16V4M5 9l5-5 5 5" />`,
  visit: svg`<path d="M3 8.5 4.5 4h11L17 8.5M4 8.5V16h12V8.5M3 8.5a2.3 2.3 0 0 0 4.7 0 2.3 2.3 0 0 0 4.6 0 2.3 2.3 0 0 0 4.7 0M8 16v-4h4v4" />`,
  web: svg`<path d="M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM3 10h14M10 3c2.5 2 3 4.5 3 7s-.5 5-3 7c-2.5-2-3-4.5-3-7s.5-5 3-7Z" />`,
} as const;

export type IconName = keyof typeof strokes;

/** A small picture in the colour and size of the text around it. */
export function icon(name: IconName): TemplateResult {
  return html`<svg
    class="icon"
    aria-hidden="true"
    viewBox="0 0 20 20"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${strokes[name]}
  </svg>`;
}
