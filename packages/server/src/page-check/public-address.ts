import { lookup } from "node:dns/promises";
import { BlockList, isIP, isIPv4 } from "node:net";

export interface HostAddress {
  address: string;
  family: 4 | 6;
}

/** Finds where a host is; the only places that are then connected to. */
export type ResolveHost = (host: string) => Promise<HostAddress[]>;

/** The host is on this machine, in a private network, or otherwise nowhere on the public internet. */
export class AddressNotPublicError extends Error {
  override readonly name = "AddressNotPublicError";
  readonly code = "address_not_public";
}

/** IPv4 that is not the public internet's: RFC 6890 and what has come after it. */
const reserved = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const) {
  reserved.addSubnet(network, prefix, "ipv4");
}

/** Of IPv6 only global unicast is public, and of that not what carries an IPv4 address or is for examples. */
const globalUnicast = new BlockList();
globalUnicast.addSubnet("2000::", 3, "ipv6");
const reservedUnicast = new BlockList();
for (const [network, prefix] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const) {
  reservedUnicast.addSubnet(network, prefix, "ipv6");
}

export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !reserved.check(address, "ipv4");
  if (isIP(address) !== 6) return false;
  return globalUnicast.check(address, "ipv6") && !reservedUnicast.check(address, "ipv6");
}

/**
 * Where a host is, if all of its addresses are public: one that is both here and there is not to be trusted.
 *
 * @throws AddressNotPublicError
 */
export async function resolvePublicHost(host: string): Promise<HostAddress[]> {
  const found = await lookup(host, { all: true, order: "verbatim" });
  if (found.length === 0 || !found.every(({ address }) => isPublicAddress(address))) throw new AddressNotPublicError(`${host} is not on the public internet.`);
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
}
