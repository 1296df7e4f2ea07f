/** A hand that shakes has not begun to drag. */
const FIRST_STEP_PX = 5;

interface CardDrag {
  /** The column under the pointer has changed; nothing beside all columns. */
  over(column: string | undefined): void;
  /** It was let go, over a column or beside all; `isDropped` is false where it was taken back. */
  end(column: string | undefined, isDropped: boolean): void;
}

/** Carries a card by its handle with mouse, pen or finger. Escape takes it back. A press without a way is a click. */
export function startCardDrag(event: PointerEvent, { over, end }: CardDrag): void {
  // Listened to on a handle within a card.
  const handle = event.currentTarget as HTMLElement;
  const card = handle.closest("li");
  if (!card || event.button !== 0) return;
  const { clientX: startX, clientY: startY } = event;
  const startScroll = scrollY;
  const listening = new AbortController();
  const { signal } = listening;
  let isDragging = false;
  let column: string | undefined;

  const follow = ({ clientX, clientY }: PointerEvent): void => {
    if (!isDragging && Math.hypot(clientX - startX, clientY - startY) < FIRST_STEP_PX) return;
    isDragging = true;
    card.classList.add("dragged");
    card.style.translate = `${clientX - startX}px ${clientY - startY + scrollY - startScroll}px`;
    const now = columnAt(card, clientX, clientY);
    if (now !== column) over((column = now));
  };
  const finish = (isDropped: boolean): void => {
    listening.abort();
    card.classList.remove("dragged");
    card.style.translate = "";
    if (!isDragging) return;
    // The click that follows belongs to the way, not to the handle.
    handle.addEventListener("click", (click) => click.stopImmediatePropagation(), { capture: true, once: true, signal: AbortSignal.timeout(100) });
    end(column, isDropped);
  };

  handle.setPointerCapture(event.pointerId);
  handle.addEventListener("pointermove", follow, { signal });
  handle.addEventListener("pointerup", () => finish(true), { signal });
  handle.addEventListener("pointercancel", () => finish(false), { signal });
  addEventListener(
    "keydown",
    (pressed) => {
      if (pressed.key !== "Escape") return;
      pressed.preventDefault();
      finish(false);
    },
    { signal, capture: true },
  );
}

/** The column at a point; the card that is carried hides none, since it takes no pointer. */
function columnAt(card: HTMLElement, x: number, y: number): string | undefined {
  // All columns stand in one shadow tree.
  const root = card.getRootNode() as ShadowRoot;
  const column = root.elementsFromPoint(x, y).find((each): each is HTMLElement => each instanceof HTMLElement && each.dataset.column !== undefined);
  return column?.dataset.column;
}
