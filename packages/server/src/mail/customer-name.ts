import type { Contact } from "@heed/contract";

/** What mail programs make a link of: addresses of pages and people, and numbers to call. */
const LEADS_SOMEWHERE = /[:/@\\]|[.。]\p{L}{2}|\p{Nd}{3}/u;

/**
 * The name that a mail calls its customer by; `null` where there is none, or one that leads somewhere. Whoever filed
 * may have given somebody else's address, and the company's mail must carry no message of theirs.
 */
export function nameInMail({ name }: Pick<Contact, "name">): string | null {
  return name === undefined || LEADS_SOMEWHERE.test(name.normalize("NFKC")) ? null : name;
}
