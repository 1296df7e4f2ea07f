import { resolveLocale } from "../site/index.ts";

/** Why the cases of somebody go back to their team, as it stands in the timeline for the staff. */
interface HandBackReasons {
  locale: string;
  /** They do not handle cases here any more. */
  left(name: string): string;
  /** They still do, but not the cases of this team. */
  leftTeam(name: string): string;
}

const languages: readonly HandBackReasons[] = [
  {
    locale: "en",
    left: (name) => `${name} does not handle cases here any more.`,
    leftTeam: (name) => `${name} does not handle the cases of this team any more.`,
  },
  {
    locale: "zh-Hans",
    left: (name) => `${name}不再处理这里的案件。`,
    leftTeam: (name) => `${name}不再处理这个团队的案件。`,
  },
];

/** The reasons in the first language of a site; English where Heed speaks none that is near. */
export function handBackReasons([first = "en"]: readonly string[]): HandBackReasons {
  const nearest = resolveLocale(first, languages.map(({ locale }) => locale));
  // The first of them is English, and what the line above falls back on.
  return languages.find(({ locale }) => locale === nearest) ?? (languages[0] as HandBackReasons);
}
