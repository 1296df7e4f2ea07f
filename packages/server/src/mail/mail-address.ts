import { EMAIL_PATTERN, LINE_PATTERN, VISIBLE_PATTERN } from "@heed/contract/rules";

/** Who mails come from. Without a name they bear the company's. */
export interface Sender {
  name: string | null;
  address: string;
}

const MAX_ADDRESS_LENGTH = 254;
const MAX_NAME_LENGTH = 100;

/** One address and nothing else: no list, no name, no line break. */
export function isAddress(text: string): boolean {
  return text.length <= MAX_ADDRESS_LENGTH && EMAIL_PATTERN.test(text);
}

/** Reads `care@shop.example` or `Fern & Kettle <care@shop.example>`; `null` for anything else. */
export function parseSender(text: string): Sender | null {
  const [, quoted, plain, bracketed, bare] = /^(?:(?:"([^"]*)"|([^"<>]*?))\s*<([^<>]+)>|([^\s<>]+))$/.exec(text.trim()) ?? [];
  const address = bracketed ?? bare ?? "";
  const name = quoted ?? plain ?? "";
  if (!isAddress(address)) return null;
  if (name === "") return { name: null, address };
  const isName = name.length <= MAX_NAME_LENGTH && LINE_PATTERN.test(name) && VISIBLE_PATTERN.test(name);
  return isName ? { name, address } : null;
}
