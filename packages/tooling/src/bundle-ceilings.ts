/**
 * The most that a visitor may download, in bytes after gzip -9, of the production build.
 * A ceiling is raised only in the commit that needs it, with the reason; it is lowered when practice allows less.
 */
export const bundleCeilings = {
  /** All that `import { createClient } from "@heed/core"` pulls in, what it loads later included. */
  "sdk alone": 9_600,
  /** The one tag. What it weighs is paid on every page of a site, used or not. */
  "tag": 1_000,
  /** What the tag loads besides where there is something to do. It lists every element's files with their checksums, and holds the sheet that keeps their places. */
  "tag's account of the elements on top of it": 2_930,
  /** What a page loads before a form of any kind can be seen and typed into: a script, besides the markup that the service answers with. */
  "form's first frame": 4_450,
  /** What loads the elements of a page that a server has rendered, once they have been seen or are needed: two files, the first of a few lines. */
  "after the first frame of a rendered page": 2_200,
  /** What a page loads before a form can be seen and typed into that its element renders at once, as behind a door of the front desk. */
  "complaint form until visible and typeable": 12_900,
  /** The same with everything that it loads until the case is filed. */
  "complaint form until sent": 24_530,
  /** What a page with the complaint form loads besides for a form of another kind. */
  "inquiry form on top of it": 300,
  "service request form on top of it": 1_000,
  /** What a page with the form loads besides when it also shows the tracker. */
  "tracker on top of the form": 5_750,
  /** What a tracker loads that remembers the case which its customer has opened. */
  "remembering a case on top of the tracker": 800,
  /** What a tracker loads once there is an answer to rate. */
  "rating on top of the tracker": 1_450,
  /** What a tracker loads, besides the survey's own files, once a case is closed and has a survey waiting. */
  "waiting survey on top of the tracker, besides the survey": 500,
  /** What a page loads before a survey of the common types can be answered: it stands on nothing else. */
  "survey until it can be answered": 14_000,
  /** What it loads with the first answer: what keeps, checks and sends. */
  "survey's sending on top of it": 11_900,
  /** What it loads besides where it asks in a panel, or at a moment of its own. */
  "survey's panel on top of it": 2_500,
  /** What it loads besides for further types of questions. */
  "survey's further types on top of it": 5_600,
  /** What any element loads besides where a server has rendered it, plain forms without a shadow tree and first frames included. */
  "taking over what a server has rendered": 1_950,
  /** What every element loads once it is painted: it asks whether the company has something to tell. */
  "looking for a notice": 1_500,
  /** What a page loads that shows a notice, by itself or above an element of another bundle. */
  "notice alone": 9_800,
  /** What a page loads that shows what the company promises, and nothing else. */
  "commitments alone": 12_250,
  /** What a page loads for the button at its edge, until that is pointed at or pressed: no Lit. */
  "launcher until clicked": 1_000,
  /** What it then loads besides the front desk: the panel. */
  "launcher's panel on top of it": 2_300,
  /** What a page loads before a front desk can be seen, and its doors opened. What is behind each is weighed by its own name. */
  "portal until usable": 12_100,
  /** What it loads with the first door: what shows and keeps the elements behind. */
  "portal's places on top of it": 1_700,
  /** What a page with a front desk loads besides for the list of cases, which then asks to sign in. It holds the SDK. */
  "case list on top of the portal": 19_000,
  /** What a page loads before a board of proposals can be read, searched and followed to its proposals. */
  "proposal board until usable": 16_700,
  /** What it loads with the first focus: what votes and subscribes. It holds the SDK. */
  "proposal board's voting on top of it": 7_000,
  /** What it loads with the first proposal that is opened: comments. */
  "proposal board's comments on top of it": 3_400,
} as const;

/**
 * A page in another language than English also loads that language's texts and what looks them up, in parallel with the
 * site's configuration. It is shown, without a ceiling: it grows with every text.
 */
export const measuredLocale = "zh-Hans";
