/** For the page's own scripts: one object that opens, closes and fills in, and tells what happens. */
export { setup } from "./setup.ts";
export type { HeedHost, HostEvents, HostOptions, LauncherOptions } from "./host-options.ts";
