import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Proposal, ProposalComment } from "@heed/core";
import { proposalLimits } from "@heed/core/rules";
import { instantInWords } from "../localization/calendar.ts";
import { msg, str } from "../localization/msg.ts";
import type { Discussion } from "./discussion.ts";
import { countInWords } from "./votes-in-words.ts";

/** What was said to a proposal, thread by thread, and where one's own word is written. */
export function renderComments(discussion: Discussion, proposal: Proposal, locale: string): TemplateResult | typeof nothing {
  const { comments } = discussion.board;
  const { takesComments, commentCount } = proposal;
  if (!takesComments && !comments?.items.length && !commentCount) return nothing;
  const items = comments?.items ?? [];
  const threads = items.filter(({ parentId }) => parentId === null || !items.some(({ id }) => id === parentId));
  return html`<section part="comments">
    <h3>${msg(str`Comments: ${countInWords(commentCount, locale)}`)}</h3>
    ${comments
      ? html`<ol class="comments">
          ${repeat(
            threads,
            ({ id }) => id,
            (thread) => renderThread(discussion, thread, { answers: items.filter(({ parentId }) => parentId === thread.id), takesComments, locale }),
          )}
        </ol>`
      : renderWaiting(discussion)}
    ${comments?.nextCursor ? html`<p class="more"><button type="button" class="button" @click=${discussion.loadMore}>${msg("Show more comments")}</button></p>` : nothing}
    ${takesComments && discussion.parentId === null && (comments ?? discussion.hasFailed) ? renderForm(discussion) : nothing} ${renderOutcome(discussion)}
    ${takesComments ? nothing : html`<p class="meta">${msg("No more comments are taken here.")}</p>`}
  </section>`;
}

function renderWaiting(discussion: Discussion): TemplateResult {
  if (!discussion.hasFailed) return html`<div class="skeleton few" aria-busy="true"></div>`;
  return html`<div class="notice" part="notice" role="alert">
    <p>${msg("The comments cannot be shown at the moment.")}</p>
    <button type="button" class="button" @click=${discussion.loadMore}>${msg("Try again")}</button>
  </div>`;
}

interface Thread {
  answers: readonly ProposalComment[];
  takesComments: boolean;
  locale: string;
}

function renderThread(discussion: Discussion, comment: ProposalComment, { answers, takesComments, locale }: Thread): TemplateResult {
  const isAnswered = discussion.parentId === comment.id;
  return html`<li>
    ${renderComment(comment, locale)}
    ${answers.length
      ? html`<ol class="comments">
          ${repeat(
            answers,
            ({ id }) => id,
            (answer) => html`<li>${renderComment(answer, locale)}</li>`,
          )}
        </ol>`
      : nothing}
    ${takesComments && !comment.isHeld && !comment.isRemoved && !isAnswered
      ? html`<button type="button" class="link" @click=${() => discussion.answer(comment.id)}>${msg("Reply")} <bdi class="unseen">${nameOf(comment)}</bdi></button>`
      : nothing}
    ${takesComments && isAnswered ? renderForm(discussion) : nothing}
  </li>`;
}

function renderComment(comment: ProposalComment, locale: string): TemplateResult {
  const { id, isStaff, isHeld, isRemoved, text, locale: lang, createdAt } = comment;
  if (isRemoved) return html`<p class="meta" id="c-${id}">${msg("This comment was removed.")}</p>`;
  return html`<div class="comment ${isStaff ? "staff" : ""}" id="c-${id}" tabindex="-1">
    <p class="line">
      <b><bdi>${nameOf(comment)}</bdi></b>
      ${isStaff ? html`<span class="pill planned">${msg("Company")}</span>` : nothing}
      <span class="meta"><time datetime=${createdAt}>${instantInWords(createdAt, locale)}</time></span>
    </p>
    <p class="text" lang=${lang} dir="auto">${text}</p>
    ${isHeld ? html`<p class="meta held">${msg("Only you see this so far: it waits for a look.")}</p>` : nothing}
  </div>`;
}

function nameOf({ author, isOwn, isStaff }: ProposalComment): string {
  if (author) return author;
  if (isStaff) return msg("The company");
  return isOwn ? msg("You") : msg("Somebody");
}

function renderForm(discussion: Discussion): TemplateResult {
  const { parentId, isSending, outcome } = discussion;
  return html`<form class="write" part="comment-form" novalidate @submit=${discussion.send}>
    <label
      ><span>${parentId ? msg("Your reply") : msg("Your comment")}</span>
      <textarea class="box" name="text" dir="auto" required maxlength=${proposalLimits.comment} aria-invalid=${outcome?.isProblem ?? false} aria-describedby="outcome"></textarea
    ></label>
    <label class="name"><span>${msg("Your name, as others see it (optional)")}</span><input class="box" name="name" dir="auto" autocomplete="name" maxlength="100" /></label>
    <p class="actions">
      <button class="button primary" aria-disabled=${isSending}>${msg("Send")}</button>
      ${parentId ? html`<button type="button" class="button" @click=${() => discussion.answer(null)}>${msg("Cancel")}</button>` : nothing}
    </p>
  </form>`;
}

/** Stands there from the start, so that what comes into it is read out. */
function renderOutcome({ outcome }: Discussion): TemplateResult {
  return html`<p id="outcome" role="status" class=${outcome ? "notice" : ""} part="notice">${outcome?.text}</p>`;
}
