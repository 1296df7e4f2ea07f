/**
 * Becomes `dist/browser/after-paint.js`: has the elements of a page that a server has rendered loaded once the visitor has seen
 * them, from the files beside it. Anything that runs earlier would keep a fast connection's first frame waiting.
 */
function loadElements(): void {
  void import("../src/first-frame/rendered-page.ts").then((module) => module.loadElements(), console.warn);
}

// A callback runs before its frame is painted: the second one, after the first frame.
if (document.hidden) loadElements();
else requestAnimationFrame(() => requestAnimationFrame(loadElements));
