import { expect } from "vitest";
import { userEvent } from "vitest/browser";
import type { DeskApp } from "../src/app/desk-app.ts";
import type { QueuePage } from "../src/queue/queue-page.ts";
import type { QueueRows } from "../src/queue/queue-rows.ts";
import { openDesk, shownPage } from "./desk-page.ts";

export interface OpenQueue {
  readonly app: DeskApp;
  readonly page: QueuePage;
  /** The rows that exist now, from the top. */
  rows(): HTMLElement[];
  /** The texts of the rows' subjects. */
  subjects(): string[];
  /** The row of a case. */
  row(reference: string): HTMLElement;
}

/** The queue on the tests' page, once its cases are there. */
export async function openQueue(query: string, viewport?: { width: number; height: number }): Promise<OpenQueue> {
  const app = await openDesk(`/desk/demo/queue?${query}`, viewport);
  const page = await shownPage<QueuePage>(app, "desk-queue-page");
  await expect.poll(() => page.renderRoot.querySelector("desk-queue-rows, .notice")).not.toBeNull();
  const rows = () => {
    const list = page.renderRoot.querySelector<QueueRows>("desk-queue-rows");
    return [...(list?.renderRoot.querySelectorAll<HTMLElement>(".row") ?? [])];
  };
  return {
    app,
    page,
    rows,
    subjects: () => rows().map((each) => each.querySelector(".subject")!.textContent.trim()),
    row: (reference) => rows().find((each) => each.textContent.includes(reference))!,
  };
}

/** Presses keys one after the other, as somebody at the keyboard. */
export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await userEvent.keyboard(key);
}

/** The reference of the row that has the focus. */
export function focusedReference({ page }: OpenQueue): string | undefined {
  const list = page.renderRoot.querySelector<QueueRows>("desk-queue-rows");
  return list?.shadowRoot?.activeElement?.closest(".row")?.querySelector(".reference")?.textContent.trim();
}
