/** The modules of Lit that write to the page, as they are published for production. */
export const litModules = /\/(?:lit-html|lit-element|reactive-element)\.js$/;

/**
 * Lit notes its version on the window, in case a page has several, and prepares for decorators that Heed does not use. A
 * host page gets none of these globals: what makes them is left out of `dist/browser`.
 */
const globals: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, "0"],
  [/Symbol\.metadata\?\?=Symbol\("metadata"\)/g, "0"],
  [/\w+\.litPropertyMetadata\?\?=new WeakMap/g, "0"],
  [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{const s=litPropertyMetadata.*?\}(?=this\._\$Eh)/g, ""],
];

/** The source of one of Lit's modules without what it puts on the window. */
export function withoutGlobals(source: string): string {
  const changed = globals.reduce((text, [pattern, instead]) => text.replace(pattern, instead), source);
  const left = /\w+Versions\?\?=|Metadata|Symbol\.metadata/.exec(changed);
  if (left) throw new Error(`Lit puts something on the window that is not known here: "${left[0]}". See build/without-globals.ts.`);
  return changed;
}
