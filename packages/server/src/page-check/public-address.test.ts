import { expect, it } from "vitest";
import { isPublicAddress, resolvePublicHost } from "./public-address.ts";

it.each([
  "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "100.64.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.7",
  "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
  "::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::7f00:1", "fc00::1", "fd12::1", "fe80::1", "ff02::1", "2001:db8::1", "2001::1", "2002:7f00:1::", "3fff::1",
  "", "shop.example", "0x7f.1",
])("does not take %s for public", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

it.each(["1.1.1.1", "8.8.8.8", "172.15.0.1", "172.32.0.1", "100.63.255.255", "192.167.0.1", "223.255.255.255", "2606:4700:4700::1111", "2a00:1450::1"])(
  "takes %s for public",
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

it.each(["127.0.0.1", "localhost", "::1", "169.254.169.254"])("resolves %s to nothing", async (host) => {
  await expect(resolvePublicHost(host)).rejects.toMatchObject({ code: "address_not_public" });
});
