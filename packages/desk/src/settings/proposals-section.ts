import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { LocalizedText, ProposalSettings } from "@heed/contract";
import { tierOptions } from "./choices.ts";
import { freeId, renderId, renderOrderedList } from "./ordered-list.ts";
import type { SectionView } from "./section.ts";
import { renderLine, renderSelect, renderTexts, renderTick, textFor } from "./setting-fields.ts";
import { renderTimeLimit } from "./time-limit.ts";

type Category = ProposalSettings["categories"][number];
type Criterion = ProposalSettings["criteria"][number];
type TierWeight = ProposalSettings["tierWeights"][number];

/** Whether the company takes its customers' proposals, who sees them, and what they are weighed on. */
export function renderProposals(view: SectionView): TemplateResult {
  const { draft } = view;
  const isOffered = draft.settings.proposals !== undefined;
  const toggle = ({ target }: Event) => {
    const settings = draft.saved.settings.proposals ?? usualProposals(draft.settings.locales);
    draft.write("/proposals", (target as HTMLInputElement).checked ? settings : undefined);
  };
  return html`
    <div><label class="tick" data-pointer="/proposals"><input type="checkbox" .checked=${isOffered} @change=${toggle} />${msg("Customers can make proposals")}</label></div>
    ${isOffered
      ? renderOffered(view)
      : html`<p class="muted">${msg("They put their ideas on a board, vote for those of others, and read what you make of them.")}</p>`}
  `;
}

/** What a site begins with. What is not known in one of its languages is filled in by hand. */
function usualProposals(locales: readonly string[]): ProposalSettings {
  const criterion = (id: string, weight: number, label: LocalizedText): Criterion => ({
    id,
    weight,
    label: Object.fromEntries(Object.entries(label).filter(([locale]) => locales.includes(locale))),
  });
  return {
    visibility: "public",
    moderation: "before",
    allowsAnonymousVotes: false,
    allowsComments: true,
    categories: [],
    reviewWithin: { value: 5, unit: "working_days" },
    criteria: [
      criterion("value", 2, { en: "Value to customers", "zh-Hans": "对客户的价值" }),
      criterion("feasibility", 1, { en: "Feasibility", "zh-Hans": "可行性" }),
      criterion("cost", 1, { en: "Low cost", "zh-Hans": "成本低" }),
    ],
    tierWeights: [],
  };
}

function renderOffered(view: SectionView): TemplateResult {
  const { draft } = view;
  const isPrivate = draft.read("/proposals/visibility") === "private";
  return html`
    ${renderSelect(draft, {
      pointer: "/proposals/visibility",
      label: msg("Who sees them"),
      options: [
        { value: "public", label: msg("Everybody, on a board") },
        { value: "private", label: msg("Only you, and each author their own") },
      ],
    })}
    ${renderSelect(draft, {
      pointer: "/proposals/moderation",
      label: msg("Proposals and comments are looked at"),
      hint: draft.read("/proposals/moderation") === "after" ? msg("They are on the board at once, whatever they say.") : undefined,
      options: [
        { value: "before", label: msg("before others see them") },
        { value: "after", label: msg("after others see them") },
      ],
    })}
    ${renderTimeLimit(draft, "/proposals/reviewWithin", msg("Look at new ones within"))}
    ${isPrivate
      ? nothing
      : html`
          ${renderTick(draft, {
            pointer: "/proposals/allowsAnonymousVotes",
            label: msg("Visitors can vote without an e-mail address"),
            hint: msg("Such votes are counted apart, and shown as such."),
            isAlwaysSaid: true,
          })}
          ${renderTick(draft, { pointer: "/proposals/allowsComments", label: msg("Visitors can comment"), isAlwaysSaid: true })}
          ${renderLine(draft, {
            pointer: "/proposals/boardUrl",
            label: msg("Your page with the board"),
            hint: msg("Mails lead there; “{locale}” stands for the reader's language. Without it they lead to the service's own page."),
            maxLength: 2_000,
            isOptional: true,
          })}
        `}
    ${renderCategoryList(view)} ${renderCriteria(view)} ${renderTierWeights(view)}
  `;
}

function renderCategoryList({ draft, locale }: SectionView): TemplateResult {
  const saved = new Set(draft.saved.settings.proposals?.categories.map(({ id }) => id));
  return html`
    <h3>${msg("Categories")}</h3>
    ${renderOrderedList<Category>(draft, {
      pointer: "/proposals/categories",
      titleOf: ({ label }) => textFor(label, locale),
      renderItem: ({ id }, pointer) => html`
        ${renderTexts(draft, { pointer: `${pointer}/label`, label: msg("Label") })} ${renderId(draft, { pointer: `${pointer}/id`, isSaved: saved.has(id) })}
      `,
      addText: msg("Add a category"),
      newItem: () => ({ id: freeId("category", draft.list<Category>("/proposals/categories").map(({ id }) => id)), label: {} }),
      emptyText: msg("Without categories, authors choose none."),
    })}
  `;
}

function renderCriteria({ draft, locale }: SectionView): TemplateResult {
  const saved = new Set(draft.saved.settings.proposals?.criteria.map(({ id }) => id));
  const criteria = draft.list<Criterion>("/proposals/criteria");
  const total = criteria.reduce((sum, { weight }) => sum + (Number(weight) || 0), 0);
  const shareOf = (weight: number) => (total > 0 ? (weight / total).toLocaleString(locale, { style: "percent", maximumFractionDigits: 0 }) : "");
  return html`
    <h3>${msg("Criteria")}</h3>
    <p class="muted">${msg("Reviewers score each from 1 to 5, each for themselves. Weights are relative to each other. An evaluation that has begun keeps the criteria it began with.")}</p>
    ${renderOrderedList<Criterion>(draft, {
      pointer: "/proposals/criteria",
      isNeeded: true,
      titleOf: ({ label }) => textFor(label, locale),
      aboutOf: ({ weight }) => msg(str`counts ${shareOf(Number(weight) || 0)}`),
      renderItem: ({ id }, pointer) => html`
        ${renderTexts(draft, { pointer: `${pointer}/label`, label: msg("Label") })}
        ${renderTexts(draft, { pointer: `${pointer}/hint`, label: msg("What 1 means, and what 5"), multiline: true, isOptional: true })}
        ${renderLine(draft, { pointer: `${pointer}/weight`, label: msg("Weight"), type: "number" })}
        ${renderId(draft, { pointer: `${pointer}/id`, isSaved: saved.has(id) })}
      `,
      addText: msg("Add a criterion"),
      newItem: () => ({ id: freeId("criterion", criteria.map(({ id }) => id)), label: {}, weight: 1 }),
    })}
  `;
}

function renderTierWeights({ draft, locale }: SectionView): TemplateResult {
  const options = tierOptions(draft.settings, locale);
  const chosen = draft.list<TierWeight>("/proposals/tierWeights");
  const free = options.find(({ value }) => !chosen.some(({ tier }) => tier === value));
  return html`
    <h3>${msg("What votes weigh")}</h3>
    <p class="muted">${msg("For the staff alone: the board counts every vote as one. Customers of a tier that is not here weigh 1.")}</p>
    ${options.length === 0
      ? html`<p class="muted">${msg("The site has no tiers yet; they are under “Teams and tiers”.")}</p>`
      : renderOrderedList<TierWeight>(draft, {
          pointer: "/proposals/tierWeights",
          isFlat: true,
          titleOf: ({ tier }) => options.find(({ value }) => value === tier)?.label ?? tier,
          renderItem: (_, pointer) => html`
            ${renderSelect(draft, { pointer: `${pointer}/tier`, label: msg("Tier"), options })}
            ${renderLine(draft, { pointer: `${pointer}/weight`, label: msg("Weight"), type: "number" })}
          `,
          addText: msg("Weigh a tier"),
          newItem: () => ({ tier: free?.value ?? options[0]?.value ?? "", weight: 2 }),
        })}
  `;
}
