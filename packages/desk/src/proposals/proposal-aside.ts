import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { moneyInWords, statusInWords, dateInWords } from "../case-page/case-words.ts";
import { languageName } from "../localization/language-name.ts";
import { instantInWords } from "../localization/times.ts";
import { directionInWords, figureInWords, rewardInWords } from "./proposal-words.ts";
import { categoryName } from "./proposal-row.ts";
import type { ProposalHolder } from "./proposal-steps.ts";

type Holder = Pick<ProposalHolder, "found" | "desk">;

interface AsideDoings {
  changeCategory(category: string | null): void;
  openReward(): void;
  openLink(): void;
  openCase(): void;
  unlink(reference: string): void;
}

/** What one looks up beside a proposal: votes, author, what they get, the cases that belong to it. */
export function renderAside(holder: Holder, doings: AsideDoings): TemplateResult {
  return html`${renderVotes(holder)} ${renderAuthor(holder)} ${renderDetails(holder, doings)} ${renderReward(holder, doings)} ${renderCases(holder, doings)}`;
}

function renderVotes({ found, desk }: Holder): TemplateResult {
  const { votes, votesByTier, weightedVotes, subscriberCount } = found;
  const { locale } = desk.clockwork;
  const tierName = (id: string | null) => (id === null ? msg("Without a tier") : (desk.data.tiers.find((tier) => tier.id === id)?.label ?? id));
  return html`<section aria-labelledby="votes">
    <h2 id="votes">${msg("Votes")}</h2>
    <dl class="rows">
      <div><dt>${msg("Verified")}</dt><dd>${votes.verified.toLocaleString(locale)}</dd></div>
      <div><dt>${msg("Anonymous")}</dt><dd>${votes.anonymous.toLocaleString(locale)}</dd></div>
      <div><dt>${msg("Weighed by tier")}</dt><dd>${figureInWords(weightedVotes, locale)}</dd></div>
      <div><dt>${msg("Subscribers")}</dt><dd>${subscriberCount.toLocaleString(locale)}</dd></div>
    </dl>
    ${votesByTier.length > 0
      ? html`<h3>${msg("By tier")}</h3>
          <dl class="rows">
            ${votesByTier.map(
              ({ tier, count, weight }) => html`<div>
                <dt><bdi>${tierName(tier)}</bdi></dt>
                <dd>${count.toLocaleString(locale)}${weight === count ? nothing : html` <span class="muted">${msg(str`weighed ${figureInWords(weight, locale)}`)}</span>`}</dd>
              </div>`,
            )}
          </dl>
          <p class="muted small">${msg("Only staff sees the tiers and what votes weigh.")}</p>`
      : nothing}
  </section>`;
}

function renderAuthor({ found: { submittedBy }, desk }: Holder): TemplateResult {
  const { name, email, isVerified, customerId, tier } = submittedBy;
  const shown = html`<bdi>${name ?? msg("Without a name")}</bdi>`;
  const label = desk.data.tiers.find(({ id }) => id === tier)?.label;
  return html`<section aria-labelledby="author">
    <h2 id="author">${msg("Author")}</h2>
    <p>${customerId && desk.may("customers.read") ? html`<a href=${desk.url(`customers/${encodeURIComponent(customerId)}`)}>${shown}</a>` : shown}</p>
    ${email ? html`<p><a href="mailto:${encodeURIComponent(email)}"><bdi>${email}</bdi></a></p>` : html`<p class="muted">${msg("No e-mail address: reads the answer on the board.")}</p>`}
    ${email && !isVerified ? html`<p class="muted">${msg("Address given, not verified")}</p>` : nothing} ${label ? html`<p>${label}</p>` : nothing}
  </section>`;
}

function renderDetails({ found, desk }: Holder, { changeCategory }: AsideDoings): TemplateResult {
  const categories = desk.data.site.proposals?.categories ?? [];
  const { category, locale, createdAt } = found;
  const isKnown = category === null || categories.some(({ id }) => id === category);
  return html`<section aria-labelledby="details">
    <h2 id="details">${msg("Details")}</h2>
    <dl class="rows">
      <div>
        <dt>${msg("Category")}</dt>
        <dd>
          ${desk.may("proposals.review") && categories.length > 0
            ? html`<select aria-label=${msg("Category")} @change=${({ target }: Event) => changeCategory((target as HTMLSelectElement).value || null)}>
                <option value="" .selected=${category === null}>${msg("None", { id: "no-category" })}</option>
                ${isKnown ? nothing : html`<option value=${category} .selected=${true}>${category}</option>`}
                ${categories.map(({ id, label }) => html`<option value=${id} .selected=${id === category}>${label}</option>`)}
              </select>`
            : category
              ? categoryName(category, desk)
              : "–"}
        </dd>
      </div>
      <div><dt>${msg("Language")}</dt><dd>${languageName(locale)}</dd></div>
      <div><dt>${msg("Submitted on")}</dt><dd>${instantInWords(createdAt, desk.clockwork)}</dd></div>
    </dl>
  </section>`;
}

function renderReward({ found, desk }: Holder, { openReward }: AsideDoings): TemplateResult | typeof nothing {
  const { reward, status } = found;
  const mayPromise = desk.may("proposals.decide") && ["planned", "in_progress", "done"].includes(status);
  if (!reward && !mayPromise) return nothing;
  const { clockwork } = desk;
  return html`<section aria-labelledby="reward">
    <h2 id="reward">${msg("Reward")}</h2>
    ${reward
      ? html`<p>
            <b>${rewardInWords(reward.type)}</b>
            ${reward.amount && reward.currency ? moneyInWords({ value: reward.amount, currency: reward.currency }, clockwork.locale) : nothing}
          </p>
          ${reward.text ? html`<p class="text" dir="auto">${reward.text}</p>` : nothing}
          <p class="muted">
            ${reward.givenAt
              ? msg(str`Given on ${instantInWords(reward.givenAt, clockwork)}`)
              : reward.dueOn
                ? msg(str`Promised for ${dateInWords(reward.dueOn, clockwork.locale)}`)
                : msg("Promised, not given yet")}
          </p>`
      : html`<p class="muted">${msg("Nothing is promised yet. Who gives a good idea likes to hear thanks.")}</p>`}
    ${mayPromise ? html`<p class="actions"><button type="button" class="button" aria-haspopup="dialog" @click=${openReward}>${reward ? msg("Change the reward…") : msg("Promise a reward…")}</button></p>` : nothing}
  </section>`;
}

function renderCases({ found, desk }: Holder, { openLink, openCase, unlink }: AsideDoings): TemplateResult {
  const { cases, hiddenCases } = found;
  const mayLink = desk.may("proposals.file");
  return html`<section aria-labelledby="cases">
    <h2 id="cases">${msg("Cases")}</h2>
    ${cases.length === 0 && hiddenCases === 0 ? html`<p class="muted">${msg("No case belongs to it.")}</p>` : nothing}
    <ul class="cases">
      ${cases.map(
        ({ reference, subject, status, direction }) => html`<li>
          <a href=${desk.url(`cases/${reference}`)}><bdi>${subject}</bdi></a>
          <span class="muted">${reference} · ${statusInWords(status)} · ${directionInWords(direction)}</span>
          ${mayLink ? html`<button type="button" class="button quiet" @click=${() => unlink(reference)}>${msg("Take the link away")}<span class="visually-hidden">: ${reference}</span></button>` : nothing}
        </li>`,
      )}
    </ul>
    ${hiddenCases > 0 ? html`<p class="muted">${hiddenCases === 1 ? msg("One more case is not yours to see.") : msg(str`${hiddenCases} more cases are not yours to see.`)}</p>` : nothing}
    ${mayLink
      ? html`<p class="actions">
          <button type="button" class="button" aria-haspopup="dialog" @click=${openLink}>${msg("Link a case…")}</button>
          <button type="button" class="button" aria-haspopup="dialog" @click=${openCase}>${msg("Open a case out of it…")}</button>
        </p>`
      : nothing}
  </section>`;
}
