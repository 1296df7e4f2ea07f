import { createHmac, timingSafeEqual } from "node:crypto";
import { proposalIdSchema } from "@heed/contract";
import { readServiceSecret, type Queries } from "../database/index.ts";

/** Whose mails about which proposal a token ends. Without a participant, those of its author. */
export interface Unsubscribing {
  siteId: string;
  proposalId: string;
  participantId: string | null;
}

const UUID_BYTES = 16;
const PROPOSAL_ID_BYTES = 8;
const KEY_BYTES = 2 * UUID_BYTES + PROPOSAL_ID_BYTES;
const MAC_BYTES = 32;
const TOKEN_PATTERN = /^[\w-]{96}$/;
const NOBODY = Buffer.alloc(UUID_BYTES);

/** The token that stands in a mail. It is signed and kept nowhere, and is good for as long as the mail is. */
export async function mintUnsubscribeToken(queries: Queries, { siteId, proposalId, participantId }: Unsubscribing): Promise<string> {
  const key = Buffer.concat([bytesOf(siteId), Buffer.from(proposalId, "latin1"), participantId === null ? NOBODY : bytesOf(participantId)]);
  return Buffer.concat([key, await macOf(queries, key)]).toString("base64url");
}

/** What a token ends; `null` for what was never minted here. */
export async function readUnsubscribeToken(queries: Queries, token: string): Promise<Unsubscribing | null> {
  if (!TOKEN_PATTERN.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  const [key, mac] = [bytes.subarray(0, KEY_BYTES), bytes.subarray(KEY_BYTES)];
  if (mac.length !== MAC_BYTES || !timingSafeEqual(mac, await macOf(queries, key))) return null;
  const proposalId = key.subarray(UUID_BYTES, UUID_BYTES + PROPOSAL_ID_BYTES).toString("latin1");
  const participant = key.subarray(UUID_BYTES + PROPOSAL_ID_BYTES);
  if (!proposalIdSchema.safeParse(proposalId).success) return null;
  return {
    siteId: uuidOf(key.subarray(0, UUID_BYTES)),
    proposalId,
    participantId: participant.equals(NOBODY) ? null : uuidOf(participant),
  };
}

async function macOf(queries: Queries, key: Buffer): Promise<Buffer> {
  return createHmac("sha256", await readServiceSecret(queries, "unsubscribe")).update(key).digest();
}

function bytesOf(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll("-", ""), "hex");
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
