/**
 * Stands in for `@lit/reactive-element/css-tag.js` in `dist/browser`: every browser that Heed runs in has
 * constructable style sheets, so that Lit's way out for those without is half a kilobyte for nobody.
 * A `css` literal is a style sheet at once; there is no `<style>` for a content security policy to refuse.
 */
export const css = ([text]: TemplateStringsArray): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text ?? "");
  return sheet;
};

export const adoptStyles = (root: ShadowRoot, styles: CSSStyleSheet[]): void => {
  root.adoptedStyleSheets = styles;
};

export const getCompatibleStyle = (style: CSSStyleSheet): CSSStyleSheet => style;

export const supportsAdoptingStyleSheets = true;

/** Exported by the module that this one stands in for; nothing here makes or asks for one. */
export const CSSResult = CSSStyleSheet;

export const unsafeCSS = (text: string): CSSStyleSheet => css([text] as unknown as TemplateStringsArray);
