import type { FieldProblem, LocalizedText, SurveyDefinition, SurveySettings } from "@heed/contract";
import type { DeskSurvey } from "@heed/contract/desk";
import type { Draft } from "../settings/draft.ts";
import { readAt, writeAt } from "../settings/json-pointer.ts";
import { isSame } from "../settings/merge-settings.ts";
import type { SurveyContent, SurveyStore } from "./kept-survey.ts";
import { contentProblems } from "./content-problems.ts";
import { mergeContent, type PartId } from "./survey-merge.ts";

/** So many steps back are remembered. */
const MOST_STEPS = 100;

interface DraftOptions {
  store: SurveyStore;
  changed: () => void;
}

/** A place in a list. */
export interface ListPlace {
  pointer: string;
  index: number;
}

/**
 * A survey as somebody is changing it: what it was, what it is to be, and what is wrong with that. Pointers begin
 * with `/definition` or `/settings`, as the service's do.
 */
export class SurveyDraft implements Draft {
  readonly #options: DraftOptions;
  #saved: DeskSurvey;
  #content: SurveyContent;
  /** What the draft itself finds wrong, worked out when it is asked for. */
  #own: readonly FieldProblem[] | undefined;
  /** What the service found wrong besides. */
  #refused: readonly FieldProblem[] = [];
  #theirs: DeskSurvey | undefined;
  #before: SurveyContent[] = [];
  #after: SurveyContent[] = [];
  #lastWritten = "";
  readonly #open = new Set<string>();
  /** Whether what is on view was brought back from an earlier visit. */
  wasBroughtBack = false;
  /** Whether this device keeps what is not saved. */
  isKept = true;

  constructor(saved: DeskSurvey, options: DraftOptions) {
    this.#options = options;
    this.#saved = saved;
    this.#content = contentOf(saved);
    this.#bringBack();
  }

  get saved(): DeskSurvey {
    return this.#saved;
  }

  get content(): SurveyContent {
    return this.#content;
  }

  get definition(): SurveyDefinition {
    return this.#content.definition;
  }

  get settings(): SurveySettings {
    return this.#content.settings;
  }

  /** The language that the survey is written in; the others are translations. */
  get source(): string {
    return this.definition.locales[0] ?? "en";
  }

  /** Somebody else's survey that arrived while this one was being changed. */
  get theirs(): DeskSurvey | undefined {
    return this.#theirs;
  }

  get isDirty(): boolean {
    return !isSame(contentOf(this.#saved), this.#content);
  }

  get hasChangedQuestions(): boolean {
    return !isSame(this.#saved.definition, this.definition);
  }

  get problems(): readonly FieldProblem[] {
    this.#own ??= contentProblems(this.#content);
    const isNew = ({ path }: FieldProblem) => !this.#own?.some((own) => own.path === path);
    return [...this.#own, ...this.#refused.filter(isNew)];
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  get canRedo(): boolean {
    return this.#after.length > 0;
  }

  read(pointer: string): unknown {
    return readAt(this.#content, pointer);
  }

  list<Item>(pointer: string): readonly Item[] {
    const value = this.read(pointer);
    return Array.isArray(value) ? (value as Item[]) : [];
  }

  write(pointer: string, value: unknown): void {
    this.#refused = this.#refused.filter(({ path }) => !isWithin(path, pointer));
    this.#take(writeAt(this.#content, pointer, value), pointer);
  }

  /** Writes a text in one language; an empty one is taken away, and with the last of an optional text all of it. */
  writeText(pointer: string, locale: string, text: string, { isOptional = false } = {}): void {
    // Read where a text in languages stands.
    const { [locale]: _, ...others } = (this.read(pointer) ?? {}) as LocalizedText;
    const texts = text.trim() ? { ...others, [locale]: text } : others;
    this.#refused = this.#refused.filter(({ path }) => !isWithin(path, pointer));
    const written = isOptional && Object.keys(texts).length === 0 ? undefined : texts;
    this.#take(writeAt(this.#content, pointer, written), `${pointer}/${locale}`);
  }

  /** Moves an item to a place of the same list or of another; `to` counts without the item. */
  move(from: ListPlace, to: ListPlace): void {
    const source = [...this.list<unknown>(from.pointer)];
    const [item] = source.splice(from.index, 1);
    if (item === undefined) return;
    const target = from.pointer === to.pointer ? source : [...this.list<unknown>(to.pointer)];
    target.splice(to.index, 0, item);
    this.#refused = [];
    this.#take(writeAt(writeAt(this.#content, from.pointer, source), to.pointer, target), "");
  }

  /** The whole definition anew, for changes that concern more than one place. */
  replaceDefinition(definition: SurveyDefinition): void {
    this.write("/definition", definition);
  }

  undo(): void {
    this.#step(this.#before, this.#after);
  }

  redo(): void {
    this.#step(this.#after, this.#before);
  }

  isOpen(key: string): boolean {
    return this.#open.has(key);
  }

  /** Opens or closes a question or page, by its id. */
  setOpen(key: string, isOpen: boolean): void {
    if (isOpen === this.#open.has(key)) return;
    if (isOpen) this.#open.add(key);
    else this.#open.delete(key);
    this.#options.changed();
  }

  problemAt(pointer: string): FieldProblem | undefined {
    return this.problems.find(({ path }) => isWithin(path, pointer));
  }

  /** The service has found something wrong. */
  refuse(problems: readonly FieldProblem[]): void {
    this.#refused = problems;
    this.#options.changed();
  }

  /** What was sent is saved; what was typed since then stays. */
  accept(saved: DeskSurvey, sent: SurveyContent): void {
    if (this.#content === sent) return this.settle(saved);
    this.#saved = saved;
    this.#keep();
  }

  /** This is the survey now. */
  settle(saved: DeskSurvey): void {
    this.#saved = saved;
    this.#theirs = undefined;
    this.wasBroughtBack = false;
    this.#refused = [];
    this.#own = undefined;
    this.#content = contentOf(saved);
    this.#keep();
  }

  discard(): void {
    this.#before = [];
    this.#after = [];
    this.settle(this.#theirs ?? this.#saved);
  }

  /** Somebody else saved in the meantime: nothing of the draft goes until the reader has decided. */
  meet(theirs: DeskSurvey): void {
    if (isSame(contentOf(theirs), contentOf(this.#saved))) {
      // A step such as pausing: the same survey, standing elsewhere.
      this.#saved = theirs;
      this.#keep();
    } else if (!this.isDirty) {
      this.settle(theirs);
    } else if (theirs.version !== this.#saved.version) {
      this.#theirs = theirs;
      this.#options.changed();
    }
  }

  /** Goes on from their survey with one's own changes, but for the parts that are given up. */
  mergeWithTheirs(yielded: readonly PartId[]): void {
    if (!this.#theirs) return;
    const sides = { base: contentOf(this.#saved), mine: this.#content, theirs: contentOf(this.#theirs) };
    this.#saved = this.#theirs;
    this.#theirs = undefined;
    this.#refused = [];
    this.#take(mergeContent(sides, yielded), "");
  }

  #take(content: SurveyContent, pointer: string): void {
    // What is typed into one field is one step back.
    if (pointer === "" || pointer !== this.#lastWritten) this.#before = [...this.#before.slice(1 - MOST_STEPS), this.#content];
    this.#lastWritten = pointer;
    this.#after = [];
    this.#content = content;
    this.#own = undefined;
    this.#keep();
  }

  #step(from: SurveyContent[], to: SurveyContent[]): void {
    const content = from.pop();
    if (!content) return;
    to.push(this.#content);
    this.#content = content;
    this.#lastWritten = "";
    this.#own = undefined;
    this.#refused = [];
    this.#keep();
  }

  #bringBack(): void {
    const { store } = this.#options;
    const kept = store.read();
    if (!kept || isSame(kept.content, this.#content)) return void store.keep(undefined);
    this.#content = kept.content;
    this.wasBroughtBack = true;
    if (kept.version === this.#saved.version || isSame(kept.base, contentOf(this.#saved))) return;
    this.#theirs = this.#saved;
    this.#saved = { ...this.#saved, version: kept.version, ...kept.base };
  }

  #keep(): void {
    const { version } = this.#saved;
    const unsaved = this.isDirty ? { version, base: contentOf(this.#saved), content: this.#content } : undefined;
    this.isKept = this.#options.store.keep(unsaved);
    this.#options.changed();
  }
}

function contentOf({ definition, settings }: SurveyContent): SurveyContent {
  return { definition, settings };
}

function isWithin(path: string, pointer: string): boolean {
  return path === pointer || path.startsWith(`${pointer}/`);
}
