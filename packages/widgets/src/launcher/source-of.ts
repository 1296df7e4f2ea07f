import type { ClientSource } from "../base/client.ts";
import { findLocale } from "../localization/locale.ts";
import type { Launcher } from "./launcher.ts";

/** The service that a launcher's attributes name. */
export function sourceOf(launcher: Launcher): ClientSource {
  return { siteKey: launcher.getAttribute("site-key") ?? undefined, baseUrl: launcher.getAttribute("base-url") ?? undefined };
}

/** What the reader of a launcher reads. */
export function localeOf(launcher: Launcher): string {
  return launcher.getAttribute("locale") || findLocale(launcher);
}
