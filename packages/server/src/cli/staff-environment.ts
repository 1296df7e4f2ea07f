import type { AppOptions } from "../app.ts";

type StaffEnvironment = Pick<AppOptions, "secret" | "openIdConnect" | "trustedProxies">;

const SHORTEST_SECRET = 32;
const MOST_PROXIES = 10;

/** What the environment says about sign-in; what is wrong with it is added to `problems`. */
export function readStaffEnvironment(get: (name: string) => string | undefined, problems: string[]): StaffEnvironment {
  const secret = get("HEED_SECRET");
  if (secret !== undefined && secret.length < SHORTEST_SECRET) {
    problems.push(`HEED_SECRET must have at least ${SHORTEST_SECRET} characters; \`openssl rand -base64 48\` makes a good one.`);
  }
  const proxiesText = get("HEED_TRUSTED_PROXIES");
  const trustedProxies = Number(proxiesText ?? 0);
  if (!Number.isInteger(trustedProxies) || trustedProxies < 0 || trustedProxies > MOST_PROXIES) {
    problems.push(`HEED_TRUSTED_PROXIES is "${proxiesText}", but must be a number from 0 to ${MOST_PROXIES}.`);
  }
  const openIdConnect = readOpenIdConnect(get, problems);
  return {
    ...(secret !== undefined && { secret }),
    ...(openIdConnect && { openIdConnect }),
    ...(proxiesText !== undefined && { trustedProxies }),
  };
}

function readOpenIdConnect(get: (name: string) => string | undefined, problems: string[]): AppOptions["openIdConnect"] {
  const issuer = get("HEED_OIDC_ISSUER");
  const clientId = get("HEED_OIDC_CLIENT_ID");
  const clientSecret = get("HEED_OIDC_CLIENT_SECRET");
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    problems.push("HEED_OIDC_ISSUER, HEED_OIDC_CLIENT_ID and HEED_OIDC_CLIENT_SECRET are set together, or none of them.");
    return undefined;
  }
  if (!isIssuer(issuer)) {
    problems.push(`HEED_OIDC_ISSUER is "${issuer}", but must be an https address such as https://login.shop.example.`);
  }
  return { issuer, clientId, clientSecret, label: get("HEED_OIDC_LABEL") ?? new URL(issuer, "https://openid").hostname };
}

/** Without https anybody on the way could say who signs in; a provider on this machine is for trying out. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || (protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname));
}
