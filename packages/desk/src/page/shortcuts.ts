import type { ReactiveController, ReactiveControllerHost } from "lit";
import { readPreferences } from "../app/preferences.ts";

/** A key, or two one after the other (`g q`), that does something while its page is on view. */
export interface Shortcut {
  readonly keys: string;
  /** What it does, for the help. */
  text(): string;
  /** Whether it is for this shortcut now; where not, the key stays the browser's. @default always */
  when?(event: KeyboardEvent): boolean;
  run(event: KeyboardEvent): void;
}

/** How long the first key of two is remembered. */
const SEQUENCE_MS = 1_200;

/** Every set of shortcuts on the page, in the order they came: the frame's first. */
const active = new Set<Shortcuts>();

/** What all keys do now. */
export function activeShortcuts(): Shortcut[] {
  return [...active].flatMap((each) => [...each.shortcuts]);
}

/**
 * Single-key shortcuts for as long as an element is on the page. They keep quiet while somebody types, composes
 * characters, holds a modifier, has a dialog open, or has switched them off (WCAG 2.1.4).
 */
export class Shortcuts implements ReactiveController {
  readonly shortcuts: readonly Shortcut[];
  #first: { key: string; atMs: number } | undefined;

  constructor(host: ReactiveControllerHost, shortcuts: readonly Shortcut[]) {
    this.shortcuts = shortcuts;
    host.addController(this);
  }

  hostConnected(): void {
    active.add(this);
    addEventListener("keydown", this.#onKey);
  }

  hostDisconnected(): void {
    active.delete(this);
    removeEventListener("keydown", this.#onKey);
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || !isForShortcuts(event)) return;
    const first = this.#first && event.timeStamp - this.#first.atMs < SEQUENCE_MS ? this.#first.key : undefined;
    this.#first = undefined;
    const pressed = first ? `${first} ${event.key}` : event.key;
    const found = this.shortcuts.find(({ keys, when }) => keys === pressed && (when?.(event) ?? true));
    if (found) {
      event.preventDefault();
      found.run(event);
    } else if (!first && this.shortcuts.some(({ keys }) => keys.startsWith(`${event.key} `))) {
      this.#first = { key: event.key, atMs: event.timeStamp };
    }
  };
}

function isForShortcuts(event: KeyboardEvent): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  const path = event.composedPath();
  if (path.some((target) => target instanceof HTMLDialogElement) || isTypedInto(path[0])) return false;
  return readPreferences().hasShortcuts !== false;
}

function isTypedInto(target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "submit"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}
