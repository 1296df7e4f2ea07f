import { rm } from "node:fs/promises";
import { buildBrowser } from "./build/browser.ts";
import { buildLibrary } from "./build/library.ts";

/** `dist` for those who build with npm, and in it `dist/browser` for pages that embed a tag. */
await rm(new URL("dist", import.meta.url), { recursive: true, force: true });
buildLibrary();
await buildBrowser();
