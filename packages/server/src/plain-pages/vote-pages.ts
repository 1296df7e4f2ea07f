import { newSessionSchema, sessionCodeSchema } from "@heed/contract";
import { takesVotes } from "@heed/contract/rules";
import { Hono, type Context } from "hono";
import { html } from "hono/html";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import type { AppEnv } from "../http/index.ts";
import { findByUsedCode, findParticipant, requireParticipant, signOut, startSession, verifySession, type ParticipantRequest } from "../participants/index.ts";
import { isProblemError, parseInput, type ProblemError } from "../problems/index.ts";
import { getVisibleProposal } from "../proposals/index.ts";
import { giveVote, ownPartOf, takeVoteBack, type Voting } from "../proposal-votes/index.ts";
import { getSite, localizeSite, type StoredSite } from "../site/index.ts";
import { renderFaults, renderNews, sendPlainPage, type Markup } from "./page-frame.ts";
import { readerOf } from "./page-reader.ts";
import { pageTextsFor } from "./page-texts.ts";
import { digitsIn, limitForm, readForm, requireOwnForm } from "./sent-form.ts";
import type { PageTexts } from "./texts-en.ts";
import { faultsIn, renderAddressFields, renderCodeField } from "./vote-fields.ts";
import { forgetParticipant, participantOn, rememberParticipant, rememberSignIn, signInOn } from "./voter-cookies.ts";

interface VotePagesOptions {
  database: Pick<HeedDatabase, "db">;
  publicUrl: string;
  clock: Clock;
}

const newsTexts = { voted: "voted", back: "takenBack" } as const satisfies Record<string, keyof PageTexts>;

/**
 * Voting without a script: an address is shown to be somebody's by a mailed code, and a cookie of these pages keeps who it
 * is. Whoever votes without an address proves by some work that they are no machine; that needs a script.
 */
export function votePages({ database: { db }, publicUrl, clock }: VotePagesOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get("/:siteKey/:proposalId/vote", async (c) => {
    const site = await getSite({ db }, c.req.param("siteKey"));
    const news = Object.entries(newsTexts).find(([name]) => name === c.req.query("now"))?.[1];
    return show(c, site, { isWaiting: c.req.query("code") === "1" && signInOn(c) !== null, news });
  });

  app.post("/:siteKey/:proposalId/vote/code", limitForm(), (c) =>
    act(c, async (site, sent) => {
      const consent = { version: sent.get("consentVersion") ?? "", purposes: sent.getAll("consent") };
      const input = parseInput(newSessionSchema, { email: (sent.get("email") ?? "").trim(), locale: localizeSite(site, readerOf(c, site).locale).locale, consent });
      const { id, secret } = await startSession(db, { site, address: c.var.clientAddress, now: clock() }, input);
      rememberSignIn(c, { siteKey: site.key, signIn: { id, secret }, publicUrl });
      return "code=1";
    }),
  );

  app.post("/:siteKey/:proposalId/vote/verify", limitForm(), (c) =>
    act(c, async (site, sent) => {
      await giveVote(db, await votingByCode(c, site, digitsIn(sent.get("code") ?? "")));
      return "now=voted";
    }),
  );

  app.post("/:siteKey/:proposalId/vote/give", limitForm(), (c) =>
    act(c, async (site) => {
      await giveVote(db, await votingOf(c, site, participantOn(c)));
      return "now=voted";
    }),
  );

  app.post("/:siteKey/:proposalId/vote/take-back", limitForm(), (c) =>
    act(c, async (site) => {
      await takeVoteBack(db, await votingOf(c, site, participantOn(c)));
      return "now=back";
    }),
  );

  app.post("/:siteKey/:proposalId/vote/forget", limitForm(), (c) =>
    act(c, async (site) => {
      const request = requestOf(site, participantOn(c));
      if (await findParticipant(db, request)) await signOut(db, request);
      forgetParticipant(c, site.key);
      return "";
    }),
  );

  /** Each step ends on the page itself: what it did is done once, however often that is loaded anew. */
  async function act(c: Context<AppEnv>, step: (site: StoredSite, sent: URLSearchParams) => Promise<string>): Promise<Response> {
    requireOwnForm(c, publicUrl);
    const site = await getSite({ db }, c.req.param("siteKey") ?? "");
    const sent = await readForm(c);
    try {
      const now = await step(site, sent);
      const { query } = readerOf(c, site);
      return c.redirect(pageOf(c, site) + (query && now ? `${query}&${now}` : query || (now && `?${now}`)), 303);
    } catch (error) {
      if (!isProblemError(error)) throw error;
      if (error.code === "consent_needed" || error.code === "participant_needed") forgetParticipant(c, site.key);
      return show(c, site, { failure: error, sent, isWaiting: signInOn(c) !== null && sent.has("code") });
    }
  }

  function requestOf(site: StoredSite, token: string | undefined): ParticipantRequest {
    return { siteId: site.id, authorization: token === undefined ? undefined : `Bearer ${token}`, now: clock() };
  }

  async function votingOf(c: Context<AppEnv>, site: StoredSite, token: string | undefined): Promise<Voting> {
    const participant = await requireParticipant(db, requestOf(site, token));
    return { site, proposalId: c.req.param("proposalId") ?? "", participant, address: c.var.clientAddress, now: clock() };
  }

  /** Whoever presses once more, or goes back and does, is told what became of it: a vote is given once in any case. */
  async function votingByCode(c: Context<AppEnv>, site: StoredSite, code: string): Promise<Voting> {
    const signIn = signInOn(c);
    const known = participantOn(c);
    if (!signIn && known !== undefined) return votingOf(c, site, known);
    const input = parseInput(sessionCodeSchema, { ...signIn, code });
    const now = clock();
    try {
      const { token } = await verifySession(db, { site, participant: null, now }, input);
      rememberParticipant(c, { siteKey: site.key, token, publicUrl });
      return await votingOf(c, site, token);
    } catch (error) {
      const participant = isProblemError(error) && error.code === "session_code_not_valid" && (await findByUsedCode(db, { site, now }, input));
      if (!participant) throw error;
      return { site, proposalId: c.req.param("proposalId") ?? "", participant, address: c.var.clientAddress, now };
    }
  }

  interface Shown {
    news?: keyof PageTexts | undefined;
    /** A code is on its way. */
    isWaiting?: boolean;
    failure?: ProblemError;
    sent?: URLSearchParams;
  }

  async function show(c: Context<AppEnv>, site: StoredSite, { news, isWaiting = false, failure, sent }: Shown): Promise<Response> {
    const reader = readerOf(c, site);
    const texts = pageTextsFor(reader.locale);
    const proposalId = c.req.param("proposalId") ?? "";
    const voter = await findParticipant(db, requestOf(site, participantOn(c)));
    const proposal = await getVisibleProposal(db, site, { proposalId, participantId: voter?.id ?? null });
    const own = voter ? (await ownPartOf(db, site.id, voter.id, [proposalId])).get(proposalId) : undefined;
    const form = (step: string, content: Markup): Markup => html`<form method="post" action="${pageOf(c, site)}/${step}${reader.query}" novalidate>${content}</form>`;
    const isOpen = takesVotes(proposal.status);
    const ways = !isOpen
      ? html`<p>${texts.voteClosed}</p>`
      : voter
        ? html`${own?.hasVoted ? html`<p>${texts.votedBefore}</p>${form("take-back", html`<button>${texts.takeVoteBack}</button>`)}` : form("give", html`<button class="primary">${texts.giveVote}</button>`)}
            <p class="quiet">${texts.signedInAs} <bdi>${voter.email}</bdi></p>
            ${form("forget", html`<button class="plain">${texts.forgetMe}</button>`)}`
        : isWaiting
          ? html`<p>${texts.codeIsOnItsWay}</p>${form("verify", renderCodeField(texts, failure))}
              <p><a href="${pageOf(c, site)}${reader.query}">${texts.anotherCode}</a></p>`
          : form("code", renderAddressFields(texts, { consent: localizeSite(site, reader.locale).consent, sent, failure }));
    const body = html`${news && !failure ? renderNews(texts[news]) : ""}${failure ? renderFaults(texts.haveALook, faultsIn(failure, texts)) : ""}
      <h2 class="of" dir="auto">${proposal.title}</h2>
      <p class="quiet">${texts.votes}: <b>${proposal.verified_votes + proposal.anonymous_votes}</b></p>
      <div class="vote">${ways}</div>
      <p class="onward"><a href="/proposals/${site.key}/${proposalId}${reader.query}">${texts.toProposal}</a></p>`;
    return sendPlainPage(c, site, reader, { title: texts.vote, sheet: "case-form", body, status: failure ? 422 : 200 });
  }

  return app;
}

function pageOf(c: Context<AppEnv>, { key }: StoredSite): string {
  return `/proposals/${key}/${encodeURIComponent(c.req.param("proposalId") ?? "")}/vote`;
}
