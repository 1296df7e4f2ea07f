/** What the elements look like, for pages of Heed's own that stand on the same tokens. */
export { base } from "../base/base.styles.ts";
export { buttons } from "../base/button.styles.ts";
export { tokens } from "../base/tokens.styles.ts";
export { fieldStyles } from "../field/field.styles.ts";
