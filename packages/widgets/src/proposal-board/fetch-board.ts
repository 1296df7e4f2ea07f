import type { CommentPage, Proposal, ProposalPage } from "@heed/core";
import { serviceUrl, type ClientSource } from "../base/client.ts";
import { tabOf, type ListView } from "./board-view.ts";

interface Reading {
  /** Of the participant on this device, if there is one: the answer then says what they did. */
  token: string | undefined;
  signal: AbortSignal;
}

/** A page of a list, by the client where there is one, otherwise without waiting for the SDK. */
export async function fetchList(source: ClientSource, view: ListView, { token, signal }: Reading): Promise<ProposalPage> {
  const { sort, category, q, cursor } = view;
  const tab = tabOf(view);
  const query = { tab: tab === "all" ? undefined : tab, sort, category, q, cursor };
  if (source.client) return source.client.proposals.list({ ...query, signal });
  const params = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return read(source, `?${new URLSearchParams(params)}`, { token, signal });
}

export async function fetchProposal(source: ClientSource, id: string, { token, signal }: Reading): Promise<Proposal> {
  if (source.client) return source.client.proposals.get(id, { signal });
  return read(source, `/${encodeURIComponent(id)}`, { token, signal });
}

export async function fetchComments(source: ClientSource, id: string, cursor: string | undefined, { token, signal }: Reading): Promise<CommentPage> {
  if (source.client) return source.client.proposals.comments(id, { cursor, signal });
  return read(source, `/${encodeURIComponent(id)}/comments${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ""}`, { token, signal });
}

async function read<Answer extends object>({ siteKey = "", baseUrl }: ClientSource, path: string, { token, signal }: Reading): Promise<Answer> {
  const address = `${serviceUrl(baseUrl)}/v1/sites/${encodeURIComponent(siteKey)}/proposals${path}`;
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  const response = await fetch(address, { signal, headers, credentials: "omit" });
  const answer = (await response.json()) as Answer & { code?: string };
  // Enough to tell the service from something else at its address, such as a login page.
  if (response.ok && ("items" in answer || "title" in answer)) return answer;
  throw Object.assign(new Error(`No proposals at ${address}: ${response.status}. Check site-key and base-url.`), { code: answer.code });
}
