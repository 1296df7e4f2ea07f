import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { LocalizedText } from "@heed/contract";
import { announce } from "../page/messages.ts";
import { icon } from "../parts/icon.ts";
import { freeId } from "../settings/ordered-list.ts";
import { startDrag } from "./drag-sort.ts";
import { focusLater } from "./focus-later.ts";
import type { SurveyView } from "./survey-view.ts";

export interface Item {
  id: string;
  label: LocalizedText;
  isExclusive?: boolean | undefined;
  isPinned?: boolean | undefined;
}

interface ItemList {
  pointer: string;
  /** What the whole is called: "Options". */
  heading: string;
  /** What one of them is called, with its number. */
  nameOf: (number: number) => string;
  addText: string;
  idStem: string;
  min: number;
  max: number;
  /** What can be said of one besides its label. */
  marks?: readonly { member: "isExclusive" | "isPinned"; label: string }[];
}

/**
 * Options, rows or columns: one line each. Enter begins another, lines that are pasted become one each, and they are
 * sorted by dragging or by buttons.
 */
export function renderItems(view: SurveyView, list: ItemList): TemplateResult {
  const { draft } = view;
  const items = draft.list<Item>(list.pointer);
  const problem = draft.problems.find(({ path }) => path === list.pointer);
  return html`<fieldset class="items" data-pointer=${list.pointer} tabindex="-1">
    <legend class="minor">${list.heading}</legend>
    ${problem
      ? html`<p class="error">${problem.code === "too_many" ? msg(str`These are too many: ${problem.max ?? list.max} at the most.`) : msg(str`At least ${list.min}, please.`)}</p>`
      : nothing}
    <ol data-sort=${list.pointer} data-list=${list.pointer}>
      ${items.map((item, index) => renderItem(view, list, { item, index, count: items.length }))}
    </ol>
    <button
      type="button"
      class="button add edit-only"
      ?disabled=${items.length >= list.max}
      @click=${({ currentTarget }: Event) => add(view, list, { after: items.length - 1, labels: [""], from: currentTarget as HTMLElement })}
    >
      ${icon("add")}${list.addText}
    </button>
  </fieldset>`;
}

function renderItem(view: SurveyView, list: ItemList, { item, index, count }: { item: Item; index: number; count: number }): TemplateResult {
  const { draft } = view;
  const { pointer } = list;
  const place = `${pointer}/${index}`;
  const name = list.nameOf(index + 1);
  const label = item.label[draft.source] ?? "";
  const problem = draft.problemAt(`${place}/label/${draft.source}`);
  return html`<li class="item" data-item=${item.id}>
    <span class="grip edit-only" title=${msg("Drag to sort")} @pointerdown=${(event: PointerEvent) => startDrag(event, { group: pointer, drop: (from, to) => draft.move(from, to) })}>
      ${icon("grip")}
    </span>
    <input
      class="box"
      lang=${draft.source}
      dir="auto"
      data-pointer=${`${place}/label/${draft.source}`}
      aria-label=${name}
      aria-invalid=${problem !== undefined && problem.code !== "missing_translation"}
      placeholder=${name}
      .value=${label}
      @input=${({ target }: Event) => draft.writeText(`${place}/label`, draft.source, (target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== "Enter" || event.isComposing) return;
        event.preventDefault();
        add(view, list, { after: index, labels: [""], from: event.currentTarget as HTMLElement });
      }}
      @paste=${(event: ClipboardEvent) => paste(view, list, { event, index })}
    />
    <div class="item-actions edit-only" role="group" aria-label=${msg(str`Place of ${label || name}`)}>
      ${renderMove(view, list, { index, to: index - 1, isPossible: index > 0, name: label || name })}
      ${renderMove(view, list, { index, to: index + 1, isPossible: index < count - 1, name: label || name })}
      <button
        type="button"
        class="icon-button"
        aria-label=${msg(str`Remove ${label || name}`)}
        title=${msg("Remove")}
        aria-disabled=${count <= list.min}
        @click=${({ currentTarget }: Event) => remove(view, list, { index, name: label || name, from: currentTarget as HTMLElement })}
      >
        ${icon("close")}
      </button>
    </div>
    ${list.marks?.length
      ? html`<div class="marks">
          ${list.marks.map(
            ({ member, label: mark }) => html`<label class="check">
              <input
                type="checkbox"
                .checked=${item[member] === true}
                @change=${({ target }: Event) => draft.write(`${place}/${member}`, (target as HTMLInputElement).checked || undefined)}
              />
              <span>${mark}</span><span class="visually-hidden">: ${label || name}</span>
            </label>`,
          )}
        </div>`
      : nothing}
  </li>`;
}

function renderMove({ draft }: SurveyView, { pointer }: ItemList, { index, to, isPossible, name }: { index: number; to: number; isPossible: boolean; name: string }): TemplateResult {
  const way = to < index ? "up" : "down";
  const move = ({ currentTarget }: Event): void => {
    if (!isPossible) return;
    const button = currentTarget as HTMLElement;
    draft.move({ pointer, index }, { pointer, index: to });
    announce(button, msg(str`${name} is now number ${to + 1}.`));
    focusLater(button, `[data-list="${pointer}"] > li:nth-of-type(${to + 1}) .${way}`);
  };
  // Not disabled at the ends: a button that has the focus and is disabled loses it.
  return html`<button
    type="button"
    class="icon-button ${way}"
    aria-label=${way === "up" ? msg(str`Move ${name} up`) : msg(str`Move ${name} down`)}
    title=${way === "up" ? msg("Move up") : msg("Move down")}
    aria-disabled=${!isPossible}
    @click=${move}
  >
    ${icon("up")}
  </button>`;
}

interface Addition {
  after: number;
  labels: readonly string[];
  from: HTMLElement;
}

function add({ draft }: SurveyView, { pointer, idStem, max }: ItemList, { after, labels, from }: Addition): void {
  const items = [...draft.list<Item>(pointer)];
  const room = labels.slice(0, Math.max(0, max - items.length));
  if (room.length === 0) return;
  const taken = items.map(({ id }) => id);
  const added = room.map((label): Item => {
    const id = freeId(idStem, taken);
    taken.push(id);
    return { id, label: label ? { [draft.source]: label } : {} };
  });
  items.splice(after + 1, 0, ...added);
  draft.write(pointer, items);
  focusLater(from, `[data-list="${pointer}"] > li:nth-of-type(${after + 1 + added.length}) > input`);
}

/** Lines that are pasted are one option each; the first goes where the caret is. */
function paste(view: SurveyView, list: ItemList, { event, index }: { event: ClipboardEvent; index: number }): void {
  const lines = (event.clipboardData?.getData("text/plain") ?? "").split("\n").map((line) => line.trim());
  const [first, ...others] = lines.filter(Boolean);
  if (first === undefined || others.length === 0) return;
  event.preventDefault();
  const input = event.currentTarget as HTMLInputElement;
  input.setRangeText(first, input.selectionStart ?? 0, input.selectionEnd ?? 0, "end");
  view.draft.writeText(`${list.pointer}/${index}/label`, view.draft.source, input.value);
  add(view, list, { after: index, labels: others, from: input });
}

function remove({ draft }: SurveyView, { pointer, min }: ItemList, { index, name, from }: { index: number; name: string; from: HTMLElement }): void {
  const items = draft.list<Item>(pointer);
  if (items.length <= min) return;
  draft.write(pointer, items.filter((_, place) => place !== index));
  announce(from, msg(str`${name} is removed. Nothing is lost until you save.`));
  focusLater(from, `[data-list="${pointer}"] > li:nth-of-type(${Math.max(1, index)}) > input`);
}

