import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { announce } from "../page/messages.ts";
import { icon } from "../parts/icon.ts";
import { renderLine } from "./setting-fields.ts";
import type { SettingsDraft } from "./settings-draft.ts";

interface OrderedList<Item> {
  /** Where the list stands in the settings. */
  pointer: string;
  titleOf: (item: Item) => string;
  /** More about an item while it is closed. */
  aboutOf?: (item: Item) => unknown;
  renderItem: (item: Item, pointer: string) => unknown;
  /** What stands on the button that adds one. */
  addText: string;
  newItem: () => Item;
  /** What is said where there is none yet. */
  emptyText?: string;
  /** Items small enough to be on view as a whole. */
  isFlat?: boolean;
  /** The last one has to stay. */
  isNeeded?: boolean;
}

/** A list whose order counts: items open where they stand, move by buttons, go and come. */
export function renderOrderedList<Item>(draft: SettingsDraft, list: OrderedList<Item>): TemplateResult {
  const { pointer, emptyText, addText, isFlat = false } = list;
  const items = draft.list<Item>(pointer);
  const add = ({ currentTarget }: Event) => {
    const place = `${pointer}/${items.length}`;
    draft.setOpen(place, true);
    draft.write(pointer, [...items, list.newItem()]);
    // A listener on the button itself.
    focusLater(currentTarget as HTMLElement, `[data-item="${place}"] heed-text-field`);
  };
  return html`<div class="ordered" data-pointer=${pointer}>
    ${items.length === 0 && emptyText ? html`<p class="muted">${emptyText}</p>` : nothing}
    ${items.length === 0
      ? nothing
      : html`<ol class=${isFlat ? "flat" : "folding"}>
          ${items.map((item, index) => renderEntry(draft, list, { item, index, count: items.length }))}
        </ol>`}
    <button type="button" class="button add edit-only" @click=${add}>${icon("add")}${addText}</button>
  </div>`;
}

interface Entry<Item> {
  item: Item;
  index: number;
  count: number;
}

function renderEntry<Item>(draft: SettingsDraft, list: OrderedList<Item>, { item, index, count }: Entry<Item>): TemplateResult {
  const place = `${list.pointer}/${index}`;
  const title = list.titleOf(item) || msg("New");
  const hasProblem = draft.problemAt(place) !== undefined;
  const body = html`<div class="item-body">${list.renderItem(item, place)}</div>`;
  return html`<li data-item=${place} class=${hasProblem ? "wrong" : ""}>
    ${list.isFlat
      ? body
      : html`<details
          ?open=${draft.isOpen(place)}
          @toggle=${({ currentTarget }: Event) => draft.toggle(place, (currentTarget as HTMLDetailsElement).open)}
        >
          <summary data-pointer=${place}>
            <bdi class="item-title">${title}</bdi>${list.aboutOf ? html`<span class="item-about">${list.aboutOf(item)}</span>` : nothing}
          </summary>
          ${draft.isOpen(place) ? body : nothing}
        </details>`}
    <div class="item-actions edit-only" role="group" aria-label=${msg(str`Place of ${title}`)}>
      ${renderMove(draft, list, { title, from: index, to: index - 1, isPossible: index > 0 })}
      ${renderMove(draft, list, { title, from: index, to: index + 1, isPossible: index < count - 1 })}
      <button
        type="button"
        class="icon-button"
        aria-label=${msg(str`Remove ${title}`)}
        title=${msg("Remove")}
        ?disabled=${list.isNeeded && count === 1}
        @click=${({ currentTarget }: Event) => remove(draft, list.pointer, { index, title, from: currentTarget as HTMLElement })}
      >
        ${icon("close")}
      </button>
    </div>
  </li>`;
}

interface Move {
  title: string;
  from: number;
  to: number;
  isPossible: boolean;
}

function renderMove<Item>(draft: SettingsDraft, { pointer }: OrderedList<Item>, { title, from, to, isPossible }: Move): TemplateResult {
  const way = to < from ? "up" : "down";
  const move = ({ currentTarget }: Event) => {
    if (!isPossible) return;
    const button = currentTarget as HTMLElement;
    draft.move(pointer, from, to);
    announce(button, msg(str`${title} is now number ${to + 1}.`));
    focusLater(button, `[data-item="${pointer}/${to}"] > .item-actions > .${way}`);
  };
  // Not disabled at the ends: a button that has the focus and is disabled loses it.
  return html`<button
    type="button"
    class="icon-button ${way}"
    aria-label=${way === "up" ? msg(str`Move ${title} up`) : msg(str`Move ${title} down`)}
    title=${way === "up" ? msg("Move up") : msg("Move down")}
    aria-disabled=${!isPossible}
    @click=${move}
  >
    ${icon("up")}
  </button>`;
}

function remove(draft: SettingsDraft, pointer: string, { index, title, from }: { index: number; title: string; from: HTMLElement }): void {
  const root = from.getRootNode() as ShadowRoot;
  const items = draft.list<unknown>(pointer);
  for (let place = index; place < items.length; place++) {
    draft.setOpen(`${pointer}/${place}`, draft.isOpen(`${pointer}/${place + 1}`));
  }
  draft.write(pointer, items.filter((_, place) => place !== index));
  announce(from, msg(str`${title} is removed. Nothing is lost until you save.`));
  focusLater(root, `[data-pointer="${pointer}"] > .add`);
}

/** The focus goes where the work goes on, once that is on view. */
function focusLater(from: HTMLElement | ShadowRoot, selector: string): void {
  const root = from instanceof ShadowRoot ? from : (from.getRootNode() as ShadowRoot);
  requestAnimationFrame(() => root.querySelector<HTMLElement>(selector)?.focus());
}

/** What something is called by programs: to be chosen while it is new, and fixed once it is saved. */
export function renderId(draft: SettingsDraft, { pointer, isSaved }: { pointer: string; isSaved: boolean }): TemplateResult {
  if (isSaved) return html`<p class="muted id">${msg("Id")} <code>${draft.read(pointer)}</code></p>`;
  return renderLine(draft, {
    pointer,
    label: msg("Id"),
    hint: msg("For programs and exports: small letters, digits and _. It stays as it is once it is saved."),
    maxLength: 40,
  });
}

/** An id that nothing has yet. */
export function freeId(prefix: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${prefix}_${number}`)) number++;
  return `${prefix}_${number}`;
}
