/**
 * Becomes `dist/browser/after-paint.js`: loads the elements of a page that a server has rendered once the visitor has seen
 * them, from the files beside it. Loaded at once, they would keep a fast connection's first frame waiting.
 */
function loadElements(): void {
  const waiting = [...document.querySelectorAll(":not(:defined)")].map(({ localName }) => localName);
  for (const name of new Set(waiting)) {
    // Where one cannot be loaded, what the server has rendered stays.
    if (name.startsWith("heed-")) void import(new URL(`${name.slice(5)}.js`, import.meta.url).href).catch(console.warn);
  }
}

// A callback runs before its frame is painted: the second one, after the first frame.
if (document.hidden) loadElements();
else requestAnimationFrame(() => requestAnimationFrame(loadElements));
