import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { msg, str } from "../localization/msg.ts";
import type { Control } from "./question-view.ts";
import { shuffled } from "./shuffle.ts";

/**
 * Pressed in turn, options take the next place; arrow keys, buttons and drawing move them, and each move is said.
 * The browser has no control for this.
 */
export const ranking: Control = (view) => {
  const { question, value, seed, fillIn } = view;
  const { id: name, options = [], randomOrder, maxChoices: places = options.length } = question;
  // Of this question, an answer is a list of ids.
  const ranked = Array.isArray(value) ? (value as string[]).filter((id) => options.some((option) => option.id === id)) : [];
  const shown = randomOrder ? shuffled(options, seed + name) : options;
  const labelOf = (id: string): string => fillIn(options.find((option) => option.id === id)?.label ?? "");
  const isFull = ranked.length >= places;
  const left = shown.filter(({ id }) => !ranked.includes(id));

  const put = (next: string[], moved: string, from: EventTarget | null): void => {
    const place = next.indexOf(moved) + 1;
    const group = (from as Element).closest("fieldset");
    view.answer(next);
    const label = labelOf(moved);
    say(group, place ? msg(str`${label} is number ${place} of ${places} now.`) : msg(str`${label} is no longer in your order.`));
    focusAgain(group, moved);
  };
  const move = (id: string, to: number, from: EventTarget | null): void => {
    if (to < 0 || to >= ranked.length) return;
    put(ranked.filter((each) => each !== id).toSpliced(to, 0, id), id, from);
  };
  const remove = (id: string, from: EventTarget | null): void => put(ranked.filter((each) => each !== id), id, from);
  const onKey = (id: string, index: number) => (event: KeyboardEvent): void => {
    const to = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: ranked.length - 1 }[event.key];
    const isRemoved = event.key === "Delete" || event.key === "Backspace";
    if (to === undefined && !isRemoved) return;
    event.preventDefault();
    if (isRemoved) remove(id, event.currentTarget);
    else move(id, to ?? index, event.currentTarget);
  };

  return html`<div class="control ranking" part="control">
    <p class="hint">
      <bdi>${places < options.length ? msg(str`Choose your first ${places}, in order.`) : msg("Choose them in order, starting with your first.")}</bdi>
    </p>
    <ol aria-label=${msg("Your order")}>
      ${repeat(
        ranked,
        (id) => id,
        (id, index) =>
          html`<li data-id=${id} class="ranked">
            <button
              type="button"
              class="handle"
              @keydown=${onKey(id, index)}
              @pointerdown=${(event: PointerEvent) => startDrawing(event, (to, list) => move(id, to, list))}
            >
              <span class="place" aria-hidden="true">${index + 1}</span><bdi>${labelOf(id)}</bdi>
              <span class="unseen">${msg(str`Number ${index + 1} of ${places}. Move it with the arrow keys.`)}</span>
            </button>
            ${renderMove("↑", msg(str`Move ${labelOf(id)} up`), index > 0, (event) => move(id, index - 1, event.currentTarget))}
            ${renderMove("↓", msg(str`Move ${labelOf(id)} down`), index < ranked.length - 1, (event) => move(id, index + 1, event.currentTarget))}
            ${renderMove("×", msg(str`Take ${labelOf(id)} out of your order`), true, (event) => remove(id, event.currentTarget))}
          </li>`,
      )}
    </ol>
    ${left.length > 0
      ? html`<ul aria-label=${msg("Not in your order yet")}>
          ${repeat(
            left,
            ({ id }) => id,
            ({ id }) =>
              html`<li data-id=${id}>
                <button type="button" class="option" aria-disabled=${isFull} @click=${(event: Event) => (isFull ? undefined : put([...ranked, id], id, event.currentTarget))}>
                  <span class="place" aria-hidden="true"></span><bdi>${labelOf(id)}</bdi>
                </button>
              </li>`,
          )}
        </ul>`
      : nothing}
    <p class="unseen said" role="status"></p>
  </div>`;
};

function renderMove(sign: string, label: string, isPossible: boolean, move: (event: Event) => void): TemplateResult {
  return html`<button type="button" class="move" aria-label=${label} aria-disabled=${!isPossible} @click=${(event: Event) => isPossible && move(event)}>
    <span aria-hidden="true">${sign}</span>
  </button>`;
}

function say(group: Element | null, text: string): void {
  const live = group?.querySelector(".said");
  if (live) live.textContent = text;
}

/** Moving takes a focused element out of the page for a moment; the focus goes along with what was moved. */
function focusAgain(group: Element | null, id: string): void {
  const active = (group?.getRootNode() as ShadowRoot | undefined)?.activeElement?.className;
  requestAnimationFrame(() => {
    const item = group?.querySelector(`[data-id="${id}"]`);
    const same = active ? item?.querySelector<HTMLElement>(`.${active.split(" ")[0]}:not([aria-disabled="true"])`) : undefined;
    (same ?? item?.querySelector("button"))?.focus();
  });
}

/** Drawn over another place, an option takes it; the list scrolls as ever where the pointer does not draw. */
function startDrawing(event: PointerEvent, moveTo: (index: number, list: Element) => void): void {
  if (event.button !== 0) return;
  const handle = event.currentTarget as HTMLElement;
  const list = handle.closest("ol");
  const row = handle.closest("li");
  if (!list || !row) return;
  handle.setPointerCapture(event.pointerId);
  let to: number | undefined;
  const over = new AbortController();
  const rows = [...list.children];
  const draw = ({ clientY }: PointerEvent): void => {
    row.classList.add("drawn");
    to = rows.findIndex((each) => clientY < each.getBoundingClientRect().bottom);
    if (to < 0) to = rows.length - 1;
    for (const [index, each] of rows.entries()) each.classList.toggle("target", index === to && each !== row);
  };
  const drop = ({ type }: PointerEvent): void => {
    over.abort();
    for (const each of rows) each.classList.remove("drawn", "target");
    if (type === "pointerup" && to !== undefined && rows[to] !== row) moveTo(to, list);
  };
  handle.addEventListener("pointermove", draw, { signal: over.signal });
  handle.addEventListener("pointerup", drop, { signal: over.signal });
  handle.addEventListener("pointercancel", drop, { signal: over.signal });
}
