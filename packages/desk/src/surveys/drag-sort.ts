import type { ListPlace } from "./survey-draft.ts";

/** A gap that something can be dropped into. */
interface Slot {
  place: ListPlace;
  y: number;
  /** What shows it: the item that it lies before, or the list whose end it is. */
  mark: HTMLElement;
  side: "before" | "after" | "into";
}

interface DragOptions {
  /** Lists of the same group exchange their items: `[data-sort=group][data-list=pointer] > li`. */
  group: string;
  drop: (from: ListPlace, to: ListPlace) => void;
}

/** A hand that shakes has not begun to drag. */
const FIRST_STEP_PX = 4;
/** Near an edge of the window the page goes along. */
const EDGE_PX = 56;
const SCROLL_PX = 10;

/**
 * Sorts by dragging, with mouse, pen or finger: the item follows, a line shows where it would land, Escape takes it
 * back. Whoever cannot or will not drag has buttons that do the same.
 */
export function startDrag(event: PointerEvent, { group, drop }: DragOptions): void {
  // Listened to on a handle within an item.
  const handle = event.currentTarget as HTMLElement;
  const item = handle.closest("li");
  const from = item && placeOf(item);
  if (!item || !from || event.button !== 0) return;
  event.preventDefault();
  const drag = new Drag({ item, from, group, startY: event.clientY });
  const listening = new AbortController();
  const { signal } = listening;
  const end = (isDropped: boolean): void => {
    listening.abort();
    const to = drag.end();
    if (isDropped && to) drop(from, to);
  };
  handle.setPointerCapture(event.pointerId);
  handle.addEventListener("pointermove", ({ clientY }) => drag.follow(clientY), { signal });
  handle.addEventListener("pointerup", () => end(true), { signal });
  handle.addEventListener("pointercancel", () => end(false), { signal });
  addEventListener(
    "keydown",
    (pressed) => {
      if (pressed.key !== "Escape") return;
      pressed.preventDefault();
      end(false);
    },
    { signal, capture: true },
  );
}

class Drag {
  readonly #item: HTMLElement;
  readonly #from: ListPlace;
  readonly #group: string;
  readonly #startY: number;
  readonly #startScroll = scrollY;
  #y: number;
  #slot: Slot | undefined;
  #frame = 0;

  constructor({ item, from, group, startY }: { item: HTMLElement; from: ListPlace; group: string; startY: number }) {
    this.#item = item;
    this.#from = from;
    this.#group = group;
    this.#startY = this.#y = startY;
  }

  follow(y: number): void {
    this.#y = y;
    if (!this.#frame && Math.abs(y - this.#startY) < FIRST_STEP_PX) return;
    this.#item.classList.add("dragged");
    if (!this.#frame) this.#frame = requestAnimationFrame(this.#go);
    this.#show();
  }

  /** Puts everything back, and says where it was to go. */
  end(): ListPlace | undefined {
    cancelAnimationFrame(this.#frame);
    this.#item.classList.remove("dragged");
    this.#item.style.translate = "";
    const slot = this.#slot;
    this.#point(undefined);
    if (!slot) return undefined;
    const { pointer, index } = slot.place;
    // Counted without what is taken out of the same list.
    const isBehind = pointer === this.#from.pointer && index > this.#from.index;
    const to = { pointer, index: isBehind ? index - 1 : index };
    return to.pointer === this.#from.pointer && to.index === this.#from.index ? undefined : to;
  }

  #go = (): void => {
    const step = this.#y < EDGE_PX ? -SCROLL_PX : this.#y > innerHeight - EDGE_PX ? SCROLL_PX : 0;
    if (step !== 0) {
      scrollBy(0, step);
      this.#show();
    }
    this.#frame = requestAnimationFrame(this.#go);
  };

  #show(): void {
    this.#item.style.translate = `0 ${this.#y - this.#startY + scrollY - this.#startScroll}px`;
    const slots = this.#slots();
    const distance = ({ y }: Slot) => Math.abs(y - this.#y);
    const [first, ...others] = slots;
    this.#point(first && others.reduce((best, each) => (distance(each) < distance(best) ? each : best), first));
  }

  #point(slot: Slot | undefined): void {
    this.#slot?.mark.classList.remove("drop-before", "drop-after", "drop-into");
    this.#slot = slot;
    slot?.mark.classList.add(`drop-${slot.side}`);
  }

  #slots(): Slot[] {
    // Everything that is sorted stands in one shadow tree.
    const root = this.#item.getRootNode() as ShadowRoot;
    return [...root.querySelectorAll<HTMLElement>(`[data-sort="${this.#group}"]`)].flatMap((list) => {
      const pointer = list.dataset.list ?? "";
      const items = [...list.children].filter((child): child is HTMLElement => child instanceof HTMLLIElement);
      const last = items.at(-1);
      if (!last) {
        const { top, bottom } = list.getBoundingClientRect();
        return [{ place: { pointer, index: 0 }, y: (top + bottom) / 2, mark: list, side: "into" } as const];
      }
      return [
        ...items.map((mark, index): Slot => ({ place: { pointer, index }, y: topOf(mark, this.#item), mark, side: "before" })),
        { place: { pointer, index: items.length }, y: topOf(last, this.#item) + last.offsetHeight, mark: last, side: "after" } as const,
      ];
    });
  }
}

/** Where an item stands, whether or not it is being carried. */
function topOf(item: HTMLElement, carried: HTMLElement): number {
  const shift = item === carried ? Number.parseFloat(carried.style.translate.split(" ")[1] ?? "0") : 0;
  return item.getBoundingClientRect().top - (Number.isNaN(shift) ? 0 : shift);
}

function placeOf(item: HTMLElement): ListPlace | undefined {
  const list = item.parentElement;
  const index = list ? [...list.children].filter((child) => child instanceof HTMLLIElement).indexOf(item as HTMLLIElement) : -1;
  return list?.dataset.list === undefined || index < 0 ? undefined : { pointer: list.dataset.list, index };
}
