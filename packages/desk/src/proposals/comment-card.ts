import { msg, str } from "@lit/localize";
import { css, html, nothing, type TemplateResult } from "lit";
import type { DeskComment } from "@heed/core/desk";
import { instantInWords, relativeInWords } from "../localization/times.ts";
import type { Desk } from "../page/desk-context.ts";
import { proposalAddress } from "./proposals-address.ts";

interface CommentCard {
  desk: Desk;
  /** Whether it stands apart from its proposal, which is then named. */
  isApart?: boolean;
  setState(comment: DeskComment, state: "shown" | "removed"): void;
  reply?: ((comment: DeskComment) => void) | undefined;
}

/** What somebody said to a proposal, and what can be done about it. */
export function renderComment(comment: DeskComment, { desk, isApart = false, setState, reply }: CommentCard): TemplateResult {
  const { id, author, isStaff, text, locale, createdAt, state, proposalId, proposalTitle, parentId } = comment;
  const name = author ?? msg("Without a name");
  const mayModerate = desk.may("proposals.review") && !isStaff;
  return html`<article class="comment ${state} ${parentId && !isApart ? "below" : ""}" tabindex="-1" data-comment=${id} aria-label=${msg(str`Comment by ${name}`)}>
    <p class="by">
      <b><bdi>${name}</bdi></b>
      ${isStaff ? html`<span class="mark">${msg("Staff")}</span>` : nothing}
      ${state === "held" ? html`<span class="flag">${msg("Held: nobody else sees it yet")}</span>` : nothing}
      ${state === "removed" ? html`<span class="muted">${msg("Removed from the board")}</span>` : nothing}
      <time class="muted" datetime=${createdAt} title=${instantInWords(createdAt, desk.clockwork)}>${relativeInWords(createdAt, desk.clockwork)}</time>
    </p>
    <p class="words" dir="auto" lang=${locale}>${text}</p>
    ${isApart ? html`<p class="muted">${msg("To")} <a href=${desk.url(proposalAddress(proposalId))}><bdi>${proposalTitle}</bdi></a></p>` : nothing}
    <p class="doings">
      ${mayModerate && state !== "shown" ? html`<button type="button" class="button" @click=${() => setState(comment, "shown")}>${msg("Show it")}</button>` : nothing}
      ${mayModerate && state !== "removed" ? html`<button type="button" class="button ${state === "shown" ? "quiet" : ""}" @click=${() => setState(comment, "removed")}>${msg("Remove it")}</button>` : nothing}
      ${reply && state === "shown" && !parentId ? html`<button type="button" class="button quiet" @click=${() => reply(comment)}>${msg("Answer it")}</button>` : nothing}
    </p>
  </article>`;
}

export const commentStyles = css`
  .comment {
    display: grid;
    gap: 0.375rem;
    padding: 0.875rem 1rem;
    border: 1px solid var(--_line);
    border-radius: 0.75rem;
  }

  .comment.held {
    border-color: var(--_warn);
  }

  .comment.removed .words {
    color: var(--_muted);
    text-decoration: line-through;
  }

  .comment.below {
    margin-inline-start: 1.5rem;
  }

  .by {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 0.625rem;
    align-items: baseline;
    font-size: 0.875rem;
  }

  .mark {
    padding-inline: 0.375rem;
    color: var(--_accent);
    border: 1px solid var(--_accent);
    border-radius: 1rem;
    font-size: 0.75rem;
  }

  .words {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .doings {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }

  /* Its words begin where the comment does. */
  .doings .quiet:first-child {
    margin-inline-start: -0.875rem;
  }

  .doings:not(:has(button)) {
    display: none;
  }
`;
