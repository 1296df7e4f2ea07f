/** Whether a string holds at least one character that can be seen. */
export const VISIBLE_PATTERN = /[^\s\p{Cc}\p{Cf}]/u;
