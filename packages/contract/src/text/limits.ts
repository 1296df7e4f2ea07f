/**
 * Patterns that texts must match, as sources so that they also stand in the OpenAPI document.
 * Lengths are UTF-16 code units everywhere, as in HTML's `maxlength`.
 */

/** A whole Unicode string without NUL: PostgreSQL stores no NUL, and half a surrogate pair is no text. */
export const TEXT_PATTERN = /^[^\0\p{Surrogate}]*$/u;

/**
 * One line: no control characters, and none of the marks that turn the direction of what follows,
 * so that a name cannot rearrange the sentence it is shown in.
 */
export const LINE_PATTERN = /^[^\p{Cc}\p{Surrogate}\u2028\u2029\u202A-\u202E\u2066-\u2069]*$/u;

/**
 * A text without the two marks that write letters backwards, whatever they are: nobody needs them but to have a reader
 * see another text than stands there. The other marks of direction come with pasted text and end with its paragraph.
 */
export const NO_OVERRIDE_PATTERN = /^[^\u202D\u202E]*$/u;

/**
 * One address and nothing else, as in HTML's `<input type="email">`
 * with a dot required in the domain, because nobody can be reached at `me@localhost`.
 */
export const EMAIL_PATTERN =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$/;

/** Digits with the separators people write, a leading plus, an extension. */
export const PHONE_PATTERN = /^\+?[0-9][0-9 ().\-/]{2,30}(?:\s?(?:x|ext\.?)\s?[0-9]{1,6})?$/i;

/** A calendar date without a time, RFC 3339 `full-date`. */
export const DATE_PATTERN = /^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/;

/** A language tag of BCP 47, as far as a site names its languages. */
export const LOCALE_PATTERN = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/;
