import { buildBrowser } from "./build/browser.ts";
import { buildLibrary } from "./build/library.ts";

/** `dist/browser` for pages that embed a tag, `dist` for those that build with npm. */
await buildBrowser();
await buildLibrary();
