import { consume } from "@lit/context";
import { updateWhenLocaleChanges } from "@lit/localize";
import { LitElement, type CSSResultGroup, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import type { Permission } from "@heed/core/desk";
import { deskContext, type Desk } from "./desk-context.ts";
import { deskStyles } from "./desk.styles.ts";

/**
 * What every page of the desk is. It gets `desk` from the frame, and `params` and `query` from its address; it
 * says its title; `load` is called when it has arrived and whenever what it stands on changes.
 */
export abstract class DeskPage extends LitElement {
  static override styles: CSSResultGroup = deskStyles;

  #loading: AbortController | undefined;
  #presence: AbortController | undefined;

  @consume({ context: deskContext, subscribe: true })
  @property({ attribute: false })
  desk!: Desk;

  /** What stands in the variable places of the address, such as `reference`. */
  @property({ attribute: false })
  params: Readonly<Record<string, string>> = {};

  @property({ attribute: false })
  query: URLSearchParams = new URLSearchParams();

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  /** What the page is called in the title of the browser's window. */
  abstract get pageTitle(): string;

  /** Whether something would be lost if the page were left now; the frame asks first. */
  get hasUnsavedWork(): boolean {
    return false;
  }

  /** Aborted when the page has left. */
  protected get presence(): AbortSignal {
    return (this.#presence ??= new AbortController()).signal;
  }

  /** Reads what the page shows. `signal` aborts when it is called again or the page leaves. */
  protected load?(signal: AbortSignal): Promise<void>;

  protected may(permission: Permission): boolean {
    return this.desk.may(permission);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.reload();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#presence?.abort();
    this.#presence = undefined;
    this.#loading?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.isToLoad(changed)) void this.reload();
  }

  /** Whether these changes make what was loaded stale. A page that answers to its query in another way says so. */
  protected isToLoad(changed: PropertyValues<this>): boolean {
    return changed.has("desk") || changed.has("params");
  }

  /** Loads again; what is on view stays until it is there. */
  protected async reload(): Promise<void> {
    this.#loading?.abort();
    const { signal } = (this.#loading = new AbortController());
    await this.load?.(signal);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.dispatchEvent(new Event("desk-title", { bubbles: true, composed: true }));
  }
}
