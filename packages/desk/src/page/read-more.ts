import type { LitElement } from "lit";
import { failureText } from "./failure-text.ts";
import { toast } from "./messages.ts";
import type { PagedList } from "./paged-list.ts";

/** Shows the next page of a list; the first that it brings takes the focus. `selector` finds the items. */
export async function readMore(host: LitElement, list: Pick<PagedList<never>, "more">, selector: string): Promise<void> {
  try {
    const before = await list.more();
    await host.updateComplete;
    host.renderRoot.querySelectorAll<HTMLElement>(selector)[before]?.focus();
  } catch (error) {
    toast(host, failureText(error), "failed");
  }
}
