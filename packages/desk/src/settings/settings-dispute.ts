import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { languageName } from "../localization/language-name.ts";
import { relativeInWords } from "../localization/times.ts";
import { pointerKeys, readAt } from "./json-pointer.ts";
import { changedSections, disputedSections, leafChanges, type LeafChange } from "./merge-settings.ts";
import type { SectionView } from "./section.ts";
import { sectionTitle, type SectionId } from "./setting-sections.ts";

/** So many single changes help to decide; more are only counted. */
const MOST_SHOWN = 12;

interface Dispute {
  /** The sections in which the reader gives way. */
  yielded: readonly SectionId[];
  decide: (section: SectionId, isYielded: boolean) => void;
  goOn: () => void;
  discard: () => void;
}

/** Somebody else has saved: what they changed, and how to go on without losing either side's work. */
export function renderDispute({ draft, desk }: SectionView, { yielded, decide, goOn, discard }: Dispute): TemplateResult | typeof nothing {
  const { theirs } = draft;
  if (!theirs) return nothing;
  const base = draft.saved.settings;
  const disputed = disputedSections({ base, mine: draft.settings, theirs: theirs.settings });
  const when = relativeInWords(theirs.updatedAt, desk.clockwork);
  return html`<section class="notice" role="alert" aria-labelledby="dispute" tabindex="-1">
    <h2 id="dispute">
      ${theirs.updatedBy ? msg(str`${theirs.updatedBy} saved other settings ${when}`) : msg(str`Other settings were saved ${when}`)}
    </h2>
    <p>${msg("Your draft is still here. This is what they changed:")}</p>
    ${changedSections(base, theirs.settings).map((section) => {
      const changes = leafChanges(base, theirs.settings, section);
      return html`<div class="changes">
        <h3>${sectionTitle(section)}</h3>
        <ul>
          ${changes.slice(0, MOST_SHOWN).map((change) => html`<li>${renderChange(change, theirs.settings)}</li>`)}
        </ul>
        ${changes.length > MOST_SHOWN ? html`<p class="muted">${msg(str`and ${changes.length - MOST_SHOWN} more`)}</p>` : nothing}
        ${disputed.includes(section)
          ? html`<label class="tick">
              <input
                type="checkbox"
                .checked=${yielded.includes(section)}
                @change=${({ target }: Event) => decide(section, (target as HTMLInputElement).checked)}
              />
              ${msg("You changed this too. Take theirs instead of yours.")}
            </label>`
          : nothing}
      </div>`;
    })}
    <div class="buttons">
      <button type="button" class="button primary" @click=${goOn}>${msg("Go on with my changes")}</button>
      <button type="button" class="button" @click=${discard}>${msg("Discard my changes")}</button>
    </div>
  </section>`;
}

function renderChange({ pointer, before, after }: LeafChange, settings: unknown): TemplateResult {
  return html`<span class="muted">${placeInWords(pointer, settings)}</span>
    ${before === undefined ? nothing : html`<del>${before}</del>`} ${after === undefined ? nothing : html`<ins>${after}</ins>`}`;
}

/** Items are called by their id rather than by their number, languages by their name. */
function placeInWords(pointer: string, settings: unknown): string {
  const keys = pointerKeys(pointer).filter((key) => key !== "desk");
  const names = keys.map((key, index) => {
    if (/^\d+$/.test(key)) {
      const id = readAt(settings, `${pointer.slice(0, pointer.indexOf(`/${key}`))}/${key}/id`);
      return typeof id === "string" ? id : String(Number(key) + 1);
    }
    const isLanguage = index === keys.length - 1 && index > 0 && /^[a-z]{2,3}(?:-\w+)*$/.test(key);
    return keyName(key) ?? (isLanguage ? languageName(key) : key);
  });
  return names.join(" › ");
}

/** What the fields themselves are called; what has no field of its own keeps its name. */
function keyName(key: string): string | undefined {
  const names: Readonly<Record<string, string>> = {
    acknowledgement: msg("Acknowledgement"),
    acknowledgeWithin: msg("Acknowledge within"),
    allowedOrigins: msg("Where the widgets may be used"),
    answerWithin: msg("Answer within"),
    categories: msg("Categories"),
    closeWithin: msg("Close within"),
    closesAt: msg("Closes at"),
    decideWithin: msg("Time to decide"),
    extraWorkingDays: msg("Days worked besides"),
    hint: msg("Hint"),
    holidays: msg("Days off"),
    label: msg("Label"),
    locales: msg("Languages"),
    opensAt: msg("Opens at"),
    options: msg("Options"),
    purposes: msg("Purposes"),
    regions: msg("Regions"),
    severity: msg("Severity"),
    teams: msg("Teams"),
    text: msg("Text"),
    timeZone: msg("Time zone"),
    trackerUrl: msg("Page with the case tracker"),
    unit: msg("Unit"),
    version: msg("Version"),
    workingDays: msg("Working days"),
  };
  return Object.hasOwn(names, key) ? names[key] : undefined;
}
