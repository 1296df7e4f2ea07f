import type { Customer, RelatedCase } from "@heed/contract/desk";
import type { RelatedCaseRow, StoredCustomer } from "./customer-store.ts";

export function presentCustomer(stored: StoredCustomer): Customer {
  return {
    id: stored.id,
    name: stored.name,
    email: stored.email,
    phone: stored.phone,
    tier: stored.tier,
    note: stored.note,
    // Nothing proves an address yet: whoever files may type anybody's.
    isVerified: false,
    createdAt: stored.created_at.toISOString(),
    version: stored.version,
  };
}

export function presentRelatedCase({ created_at, ...row }: RelatedCaseRow): RelatedCase {
  return { ...row, createdAt: created_at.toISOString() };
}
