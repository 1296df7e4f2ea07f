import { svg } from "lit";
import type { Notice } from "@heed/core";

/** A circle, a triangle, an octagon: told apart without colours. */
const outlines = {
  info: svg`<circle cx="12" cy="12" r="9" /><path d="M12 11v5M12 7.8v.2" />`,
  warning: svg`<path d="M12 4 21 19.5H3zM12 10v4.5M12 16.8v.2" />`,
  critical: svg`<path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM12 7.5v5.5M12 16.3v.2" />`,
};

export function levelIcon(level: Notice["level"]): unknown {
  return outlines[level] ?? outlines.info;
}

export const closeIcon: unknown = svg`<path d="m7 7 10 10M17 7 7 17" />`;
