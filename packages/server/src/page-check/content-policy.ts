/** One Content-Security-Policy: what its directives list, by their names. */
export type Policy = ReadonlyMap<string, readonly string[]>;

export function parsePolicy(text: string): Policy {
  const directives = new Map<string, readonly string[]>();
  for (const part of text.split(";")) {
    const [name = "", ...sources] = part.trim().split(/\s+/);
    const key = name.toLowerCase();
    // The first of a name counts.
    if (key !== "" && !directives.has(key)) directives.set(key, sources);
  }
  return directives;
}

interface Loading {
  /** The directives that decide, the nearest first. */
  names: readonly [string, ...string[]];
  url: URL;
  pageOrigin: string;
}

/**
 * What the policy's directive has to say for this address to load, all of it; null where it loads as it is.
 */
export function missingFrom(policy: Policy, { names, url, pageOrigin }: Loading): string | null {
  const name = names.find((each) => policy.has(each));
  const sources = name === undefined ? undefined : policy.get(name);
  if (name === undefined || sources === undefined || sources.some((source) => allows(source, url, pageOrigin))) return null;
  // What falls back to all kinds of things gets a line of its own, so that it stays as strict for the others.
  const own = name === "default-src" ? (names.at(-2) ?? name) : name;
  return [own, ...sources.filter((source) => source.toLowerCase() !== "'none'"), url.origin].join(" ");
}

const defaultPorts: Readonly<Record<string, string>> = { "http:": "80", "https:": "443", "ws:": "80", "wss:": "443" };

/** Whether a source of a list matches, as CSP Level 3 has it (6.7.2). */
function allows(source: string, url: URL, pageOrigin: string): boolean {
  if (source === "*") return true;
  if (source.toLowerCase() === "'self'") return url.origin === pageOrigin;
  const scheme = /^([a-z][a-z0-9+.-]*:)(?!\/\/)$/i.exec(source)?.[1]?.toLowerCase();
  if (scheme !== undefined) return isSchemeOf(scheme, url);
  const match = /^(?:([a-z][a-z0-9+.-]*:)\/\/)?(\[[^\]]+\]|[^/:]+)(?::(\d+|\*))?(\/.*)?$/i.exec(source);
  if (!match || source.startsWith("'")) return false;
  const [, withScheme = new URL(pageOrigin).protocol, host = "", port = "", path = "/"] = match;
  const urlPort = url.port || defaultPorts[url.protocol];
  const isPort = port === "*" || (port || (defaultPorts[withScheme.toLowerCase()] === urlPort ? urlPort : defaultPorts[url.protocol])) === urlPort;
  const isPath = path.endsWith("/") ? url.pathname.startsWith(path) : url.pathname === path;
  return isSchemeOf(withScheme.toLowerCase(), url) && isHostOf(host.toLowerCase(), url.hostname) && isPort && isPath;
}

/** What is allowed on http is allowed on https. */
function isSchemeOf(scheme: string, { protocol }: URL): boolean {
  return scheme === protocol || (scheme === "http:" && protocol === "https:");
}

function isHostOf(host: string, hostname: string): boolean {
  return host.startsWith("*.") ? hostname.endsWith(host.slice(1)) : host === "*" || host === hostname;
}
