import type { FieldProblem, LocalizedText, SiteSettings } from "@heed/contract";
import type { VersionedSettings } from "@heed/core/desk";
import { readAt, writeAt } from "./json-pointer.ts";
import type { DraftStore } from "./draft-store.ts";
import { changedSections, isSame, mergeSettings } from "./merge-settings.ts";
import { sectionAt, type SectionId } from "./setting-sections.ts";

/** The settings as somebody is changing them: what they were, what they are to be, and what is wrong with that. */
export class SettingsDraft {
  readonly #changed: () => void;
  readonly #store: DraftStore;
  #saved: VersionedSettings;
  #settings: SiteSettings;
  #problems: readonly FieldProblem[] = [];
  /** Somebody else's settings that arrived while these were being changed. */
  #theirs: VersionedSettings | undefined;
  readonly #open = new Set<string>();
  /** Whether what is on view was brought back from an earlier visit. */
  wasBroughtBack = false;

  constructor(saved: VersionedSettings, { store, changed }: { store: DraftStore; changed: () => void }) {
    this.#changed = changed;
    this.#store = store;
    this.#saved = saved;
    this.#settings = saved.settings;
    this.#bringBack();
  }

  get saved(): VersionedSettings {
    return this.#saved;
  }

  get settings(): SiteSettings {
    return this.#settings;
  }

  get problems(): readonly FieldProblem[] {
    return this.#problems;
  }

  get theirs(): VersionedSettings | undefined {
    return this.#theirs;
  }

  get isDirty(): boolean {
    return !isSame(this.#saved.settings, this.#settings);
  }

  get changedSections(): SectionId[] {
    return changedSections(this.#saved.settings, this.#settings);
  }

  read(pointer: string): unknown {
    return readAt(this.#settings, pointer);
  }

  /** A list at a place; empty where there is none. Whoever asks knows what it is a list of. */
  list<Item>(pointer: string): readonly Item[] {
    const value = this.read(pointer);
    return Array.isArray(value) ? (value as Item[]) : [];
  }

  write(pointer: string, value: unknown): void {
    this.#settings = writeAt(this.#settings, pointer, value);
    this.#problems = this.#problems.filter(({ path }) => !isWithin(path, pointer));
    this.#keep();
  }

  /** Writes a text in one language; an empty one is taken away, and with the last of an optional text all of it. */
  writeText(pointer: string, locale: string, text: string, { isOptional = false } = {}): void {
    // Read where a text in languages stands.
    const { [locale]: _, ...others } = (this.read(pointer) ?? {}) as LocalizedText;
    const texts = text.trim() ? { ...others, [locale]: text } : others;
    this.write(pointer, isOptional && Object.keys(texts).length === 0 ? undefined : texts);
    this.#problems = this.#problems.filter(({ path }) => path !== `${pointer}/${locale}`);
  }

  /** Moves an item of a list by one place; what is open stays open. */
  move(pointer: string, from: number, to: number): void {
    const items = [...this.list<unknown>(pointer)];
    items.splice(to, 0, ...items.splice(from, 1));
    const [one, other] = [`${pointer}/${from}`, `${pointer}/${to}`];
    const wereOpen = [this.#open.has(one), this.#open.has(other)] as const;
    this.setOpen(one, wereOpen[1]);
    this.setOpen(other, wereOpen[0]);
    this.write(pointer, items);
  }

  isOpen(pointer: string): boolean {
    return this.#open.has(pointer);
  }

  setOpen(pointer: string, isOpen: boolean): void {
    if (isOpen) this.#open.add(pointer);
    else this.#open.delete(pointer);
  }

  /** The reader has opened or closed something. */
  toggle(pointer: string, isOpen: boolean): void {
    if (isOpen === this.isOpen(pointer)) return;
    this.setOpen(pointer, isOpen);
    this.#changed();
  }

  /** Shows what is wrong, and opens what hides it. */
  refuse(problems: readonly FieldProblem[]): void {
    this.#problems = problems.map((problem) => ({ ...problem, path: problem.path.replace(/^\/settings/, "") }));
    for (const { path } of this.#problems) {
      const keys = path.split("/");
      keys.forEach((_, index) => this.#open.add(keys.slice(0, index + 1).join("/")));
    }
    this.#changed();
  }

  /** What is wrong at a place, or somewhere in it. */
  problemAt(pointer: string): FieldProblem | undefined {
    return this.#problems.find(({ path }) => isWithin(path, pointer));
  }

  hasProblemsIn(section: SectionId): boolean {
    return this.#problems.some(({ path }) => sectionAt(path) === section);
  }

  /** These are the settings now. */
  settle(saved: VersionedSettings): void {
    this.#saved = saved;
    this.#settings = saved.settings;
    this.#theirs = undefined;
    this.wasBroughtBack = false;
    this.#problems = [];
    this.#keep();
  }

  discard(): void {
    this.settle(this.#theirs ?? this.#saved);
  }

  /** Somebody else saved in the meantime: nothing of the draft goes until the reader has decided. */
  meet(theirs: VersionedSettings): void {
    if (theirs.version === this.#saved.version) return;
    if (!this.isDirty) return this.settle(theirs);
    this.#theirs = theirs;
    this.#changed();
  }

  /** Goes on from their settings with one's own changes, but for the sections that are given up. */
  mergeWithTheirs(yielded: readonly SectionId[]): void {
    if (!this.#theirs) return;
    const sides = { base: this.#saved.settings, mine: this.#settings, theirs: this.#theirs.settings };
    this.#settings = mergeSettings(sides, yielded);
    this.#saved = this.#theirs;
    this.#theirs = undefined;
    this.#problems = [];
    this.#keep();
  }

  #bringBack(): void {
    const kept = this.#store.read();
    if (!kept || isSame(kept.settings, this.#saved.settings)) return void this.#store.keep(undefined);
    this.#settings = kept.settings;
    this.wasBroughtBack = true;
    if (kept.version === this.#saved.version) return;
    this.#theirs = this.#saved;
    this.#saved = { ...this.#saved, version: kept.version, settings: kept.base };
  }

  #keep(): void {
    const { version, settings: base } = this.#saved;
    if (this.isDirty) this.#store.keep({ version, base, settings: this.#settings });
    else this.#store.keep(undefined);
    this.#changed();
  }
}

function isWithin(path: string, pointer: string): boolean {
  return path === pointer || path.startsWith(`${pointer}/`);
}
