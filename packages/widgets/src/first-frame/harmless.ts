/** All that a form's markup consists of, each name between blanks. */
export const ELEMENTS = " bdi button div fieldset form input label legend optgroup option p select slot span textarea ";
export const ATTRIBUTES =
  " aria-describedby aria-disabled aria-invalid aria-required autocomplete checked class data-text data-top dir for hidden id inputmode label lang max min name novalidate part required role selected tabindex type value ";

const STRANGE = `.//*[not(contains("${ELEMENTS}", concat(" ", name(), " ")))] | .//@*[not(contains("${ATTRIBUTES}", concat(" ", name(), " ")))]`;

/**
 * Whether an answer is a form's markup and nothing else: whatever more there is, the service has not written. The browser's own
 * search takes half the time of a script's, the first time.
 */
export function isHarmless(answer: Element): boolean {
  return !answer.ownerDocument.evaluate(`boolean(${STRANGE})`, answer, null, XPathResult.BOOLEAN_TYPE).booleanValue;
}
