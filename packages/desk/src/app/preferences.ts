import { textsLocale } from "@heed/widgets/localization";

/** What somebody chose for this browser. */
export interface Preferences {
  /** The desk's language; without it the browser's. */
  readonly locale?: "en" | "zh-Hans";
  /** Without it the system's. */
  readonly colorScheme?: "light" | "dark";
  /** Whether single keys are shortcuts. @default true */
  readonly hasShortcuts?: boolean;
  /** The site that was worked at last. */
  readonly siteKey?: string;
}

const KEY = "heed-desk";

/** What was chosen; nothing where the browser keeps nothing. */
export function readPreferences(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof kept === "object" && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

/** Keeps what was chosen beside what was chosen before, and answers all of it. */
export function keepPreferences(changes: Partial<{ [Name in keyof Preferences]: Preferences[Name] | undefined }>): Preferences {
  const all = { ...readPreferences(), ...changes };
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // A browser that keeps nothing still obeys until the page is left.
  }
  // A member that is undefined is not written and not read: the same as none.
  return all as Preferences;
}

/** The language of the desk, which speaks fewer than the elements. */
export function preferredLocale({ locale }: Preferences = readPreferences()): "en" | "zh-Hans" {
  return textsLocale(locale ?? navigator.languages[0] ?? "en") === "zh-Hans" ? "zh-Hans" : "en";
}

/** Lets the document show the chosen colours. */
export function applyColorScheme({ colorScheme }: Preferences = readPreferences()): void {
  const page = document.documentElement;
  if (colorScheme) page.dataset.colorScheme = colorScheme;
  else delete page.dataset.colorScheme;
}
