import { randomUUID } from "node:crypto";
import type { Contact } from "@heed/contract";
import type { Queries } from "../database/index.ts";
import { findOrInsertCustomer } from "./customer-store.ts";

export interface AttachedCustomer {
  id: string | null;
  tier: string | null;
}

/** Another transaction makes the same customer only once. */
const MAX_TRIES = 3;

/**
 * The customer to whom a case belongs, by what the contact says; nobody in particular where it has neither an
 * e-mail address nor a telephone number. That an address was given proves nothing: it is not verified.
 */
export async function attachCustomer(
  queries: Queries,
  { siteId, contact, now }: { siteId: string; contact: Contact | undefined; now: Date },
): Promise<AttachedCustomer> {
  const email = contact?.email?.toLowerCase() ?? null;
  const phone = contact?.phone === undefined ? null : phoneKey(contact.phone);
  if (email === null && phone === null) return { id: null, tier: null };
  const customer = { siteId, id: randomUUID(), email, phone, name: contact?.name ?? null, now };
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const found = await findOrInsertCustomer(queries, customer);
    if (found) return found;
  }
  throw new Error("The customer of a case could neither be found nor made.");
}

/** The number without what people write between its digits: `+49 (0)341-12 34` and `+490341 1234` are one. */
function phoneKey(phone: string): string {
  return phone.toLowerCase().replace(/ext\.?/, "x").replaceAll(/[^0-9+x]/g, "");
}
