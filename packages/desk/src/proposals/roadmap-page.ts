import { msg, str } from "@lit/localize";
import { html, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { customElement, query, state } from "lit/decorators.js";
import type { DeskProposal, ProposalItem, ProposalItemPage } from "@heed/core/desk";
import type { ProposalStep } from "@heed/core/rules";
import { DeskPage } from "../page/desk-page.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { announce, toast } from "../page/messages.ts";
import { noticeStyles, renderNotice } from "../parts/notice.ts";
import { proposalBadgeStyles } from "./badges.styles.ts";
import { followProposals } from "./follow-proposals.ts";
import type { ProposalDialog } from "./proposal-dialog.ts";
import "./proposal-dialog.ts";
import type { ProposalHolder } from "./proposal-steps.ts";
import { proposalStatusInWords } from "./proposal-words.ts";
import { proposalsAddress } from "./proposals-address.ts";
import { proposalsHeadStyles, renderProposalsHead } from "./proposals-head.ts";
import { renderCard } from "./roadmap-card.ts";
import { startCardDrag } from "./roadmap-drag.ts";
import { columnBeside, moveBetween, roadmapColumns, type RoadmapColumn } from "./roadmap-moves.ts";
import { roadmapStyles } from "./roadmap-page.styles.ts";
import { stepForm } from "./step-forms.ts";

/** How many of a column are on view; the rest stands in the list. */
const COLUMN_SIZE = 50;

type Columns = Readonly<Record<RoadmapColumn, ProposalItemPage>>;

/** What the company works on, by how far it is. A card goes on when its answer goes out. */
@customElement("desk-roadmap-page")
export class RoadmapPage extends DeskPage implements ProposalHolder {
  static override styles: CSSResultGroup = [deskStyles, proposalsHeadStyles, noticeStyles, proposalBadgeStyles, roadmapStyles];

  #hasMoved = false;

  @state() private columns: Columns | undefined;
  @state() private failure: unknown;
  /** The card whose ways on are on view. */
  @state() private openCard = "";
  /** The card that is carried, and the column under it. */
  @state() private carried: { from: RoadmapColumn; over: RoadmapColumn | undefined } | undefined;
  @state() private moving: DeskProposal | undefined;

  @query("desk-proposal-dialog") private readonly dialog!: ProposalDialog | null;

  override get pageTitle(): string {
    return msg("Roadmap");
  }

  override get hasUnsavedWork(): boolean {
    return this.dialog?.hasText ?? false;
  }

  /** The proposal that is being moved; the dialog is open for one alone. */
  get found(): DeskProposal {
    if (!this.moving) throw new Error("No proposal is being moved.");
    return this.moving;
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    const { proposals } = this.desk.api;
    // Not under the hand of who carries a card.
    followProposals(this.desk, signal, { read: () => void (this.carried ?? this.reload()) });
    try {
      const read = async (status: RoadmapColumn) =>
        [status, await proposals.list({ status, sort: status === "done" ? "newest" : "weighted", limit: COLUMN_SIZE }, { signal })] as const;
      // Every column is among them.
      this.columns = Object.fromEntries(await Promise.all(roadmapColumns.map(read))) as Columns;
      this.failure = undefined;
    } catch (error) {
      if (!signal.aborted) this.failure = error;
    }
  }

  settle(proposal: DeskProposal): void {
    this.#hasMoved = true;
    this.moving = proposal;
    this.openCard = "";
  }

  async refresh(): Promise<void> {
    const { id } = this.found;
    this.moving = await this.desk.api.proposals.get(id);
    await this.reload();
  }

  async #focusCard(id: string): Promise<void> {
    await this.updateComplete;
    const card = this.renderRoot.querySelector(`[data-card="${id}"]`);
    const target = card?.querySelector<HTMLElement>(".grip") ?? card?.querySelector<HTMLElement>("a") ?? this.renderRoot.querySelector<HTMLElement>("h1");
    target?.focus();
  }

  async #take(item: ProposalItem, step: Exclude<ProposalStep, "review">): Promise<void> {
    try {
      this.moving = await this.desk.api.proposals.get(item.id);
      this.#hasMoved = false;
      await this.updateComplete;
      await this.dialog?.open(stepForm(step));
    } catch (error) {
      toast(this, failureText(error), "failed");
      await this.reload();
    }
  }

  #onClosed = async (): Promise<void> => {
    if (!this.moving) return;
    const { id, title, status } = this.moving;
    this.moving = undefined;
    announce(this, this.#hasMoved ? msg(str`“${title}” is now: ${proposalStatusInWords(status)}.`) : msg(str`“${title}” stays where it is.`));
    if (this.#hasMoved) await this.reload();
    await this.#focusCard(id);
  };

  #move(item: ProposalItem, from: RoadmapColumn, to: RoadmapColumn): void {
    const move = moveBetween(from, to, this.desk);
    if ("step" in move) void this.#take(item, move.step);
    else toast(this, move.reason, "failed");
  }

  #grab(event: PointerEvent, item: ProposalItem, from: RoadmapColumn): void {
    const columnOf = (name: string | undefined) => roadmapColumns.find((each) => each === name);
    startCardDrag(event, {
      over: (name) => {
        this.openCard = "";
        this.carried = { from, over: columnOf(name) };
      },
      end: (name, isDropped) => {
        this.carried = undefined;
        const to = columnOf(name);
        if (isDropped && to && to !== from) this.#move(item, from, to);
      },
    });
  }

  #onKey(event: KeyboardEvent, item: ProposalItem, from: RoadmapColumn): void {
    const forwards = getComputedStyle(this).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (event.key === "Escape" && this.openCard === item.id) this.openCard = "";
    else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      const to = columnBeside(from, event.key === forwards ? 1 : -1);
      if (to) this.#move(item, from, to);
    } else return;
    event.preventDefault();
  }

  #toggle = async ({ id }: ProposalItem): Promise<void> => {
    this.openCard = this.openCard === id ? "" : id;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(".steps button")?.focus();
  };

  #renderColumn(column: RoadmapColumn, { items, nextCursor }: ProposalItemPage): TemplateResult {
    const { desk, carried } = this;
    const move = carried && carried.from !== column ? moveBetween(carried.from, column, desk) : undefined;
    const count = items.length.toLocaleString(desk.clockwork.locale);
    const standing = move ? ("step" in move ? "open" : "closed") : "";
    return html`<section class="column ${standing} ${carried?.over === column ? "over" : ""}" data-column=${column} aria-labelledby="column-${column}">
      <h2 id="column-${column}">${proposalStatusInWords(column)} <span class="muted">${nextCursor === null ? count : `${count}+`}</span></h2>
      ${move && "reason" in move ? html`<p class="reason">${move.reason}</p>` : nothing}
      ${items.length === 0 ? html`<p class="muted none">${msg("Nothing here.")}</p>` : nothing}
      <ul role="list">
        ${repeat(
          items,
          ({ id }) => id,
          (item) =>
            renderCard(item, {
              desk,
              isOpen: this.openCard === item.id,
              onGrab: (event) => this.#grab(event, item, column),
              onKey: (event) => this.#onKey(event, item, column),
              toggle: () => void this.#toggle(item),
              take: (step) => void this.#take(item, step),
            }),
        )}
      </ul>
      ${nextCursor === null ? nothing : html`<p><a href=${desk.url(proposalsAddress({ status: column }))}>${msg("All of them in the list")}</a></p>`}
    </section>`;
  }

  #renderBody(): TemplateResult {
    const { columns, failure } = this;
    if (!columns && failure === undefined) return html`<p role="status">${msg("Loading…")}</p>`;
    if (!columns) {
      return renderNotice({
        picture: "alert",
        heading: msg("The roadmap could not be loaded"),
        text: failureText(failure),
        action: html`<button type="button" class="button" @click=${() => void this.reload()}>${msg("Try again")}</button>`,
        isAlert: true,
      });
    }
    return html`
      ${this.may("proposals.decide")
        ? html`<p id="how" class="muted">${msg("Carry a card by its handle, or press it for the ways on; with the keyboard, the arrow keys move it. Each step asks for an answer that the public reads.")}</p>`
        : nothing}
      <div class="board">${roadmapColumns.map((column) => this.#renderColumn(column, columns[column]))}</div>
    `;
  }

  protected override render(): TemplateResult {
    return html`<div class="page wide">
        ${renderProposalsHead({ desk: this.desk, heading: this.pageTitle, active: "roadmap" })} ${this.#renderBody()}
      </div>
      ${this.moving ? html`<desk-proposal-dialog .holder=${this} @close=${this.#onClosed}></desk-proposal-dialog>` : nothing}`;
  }
}
