/**
 * `msg` and `str` of @lit/localize without the part that loads languages,
 * which the package's main module brings along and English readers never need.
 */
export { msg } from "@lit/localize/init/install.js";
export { str } from "@lit/localize/internal/str-tag.js";
