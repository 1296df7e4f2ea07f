import type { HeedApp } from "../app.ts";
import { PUBLIC_URL } from "./test-site.ts";

/** What a browser without a script is shown. */
export interface ShownPage {
  status: number;
  headers: Headers;
  text: string;
  /** Where it is, below the service's own address. */
  path: string;
}

/** A browser that knows no scripts: it follows links and redirects, keeps cookies and sends forms as they stand. */
export interface PlainBrowser {
  visit(path: string, headers?: Record<string, string>): Promise<ShownPage>;
  /** Sends the form of a page whose action matches, with what was filled in. */
  send(page: ShownPage, action: RegExp, filledIn?: Readonly<Record<string, string | readonly string[]>>, headers?: Record<string, string>): Promise<ShownPage>;
  /** Sends a body to where no form leads. */
  post(path: string, body: URLSearchParams | string, headers?: Record<string, string>): Promise<ShownPage>;
  readonly cookies: ReadonlyMap<string, { value: string; attributes: string }>;
}

let address = 0;

export function openPlainBrowser(app: HeedApp, { remoteAddress = mintAddress() } = {}): PlainBrowser {
  const cookies = new Map<string, { value: string; attributes: string }>();

  async function go(path: string, init: RequestInit = {}): Promise<ShownPage> {
    const jar = [...cookies].filter(([, { attributes }]) => path.startsWith(/path=([^;]+)/i.exec(attributes)?.[1] ?? "/"));
    const headers = new Headers(init.headers);
    if (jar.length > 0) headers.set("Cookie", jar.map(([name, { value }]) => `${name}=${value}`).join("; "));
    const response = await app.fetch(new Request(PUBLIC_URL + path, { ...init, headers }), { remoteAddress });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = "", attributes = ""] = /^([^=]+)=([^;]*)(.*)$/.exec(cookie) ?? [];
      if (/max-age=0/i.test(attributes)) cookies.delete(name);
      else cookies.set(name, { value: decodeURIComponent(value), attributes });
    }
    const location = response.headers.get("Location");
    if (response.status === 303 && location !== null) return go(new URL(location, PUBLIC_URL + path).href.replace(PUBLIC_URL, ""));
    return { status: response.status, headers: response.headers, text: await response.text(), path };
  }

  const post: PlainBrowser["post"] = (path, body, headers = {}) => {
    const own = { "Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded" };
    return go(path, { method: "POST", body: String(body), headers: { ...own, ...headers } });
  };

  return {
    cookies,
    visit: (path, headers = {}) => go(path, { headers }),
    post,
    send(page, action, filledIn = {}, headers = {}) {
      const forms = [...page.text.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, tag = "", content = ""]) => ({ action: attributeOf(tag, "action") ?? "", content }));
      const form = forms.find((each) => action.test(each.action));
      if (!form) throw new Error(`No form goes to ${String(action)}; there are ${forms.map((each) => each.action).join(", ")}.`);
      const body = new URLSearchParams(standing(form.content));
      for (const [name, values] of Object.entries(filledIn)) {
        body.delete(name);
        for (const value of [values].flat()) body.append(name, value);
      }
      return post(form.action, body, headers);
    },
  };
}

/** What stands in the controls of a form. */
function standing(content: string): [string, string][] {
  const found: [string, string][] = [];
  for (const [, tag = ""] of content.matchAll(/<input\b([^>]*)>/g)) {
    const [name, type = "text", value] = [attributeOf(tag, "name"), attributeOf(tag, "type"), attributeOf(tag, "value")];
    const isLeftOut = (type === "checkbox" || type === "radio") && !/\schecked(?=[\s/=]|$)/.test(tag);
    if (name !== undefined && !isLeftOut) found.push([name, value ?? (type === "checkbox" ? "on" : "")]);
  }
  for (const [, tag = "", text = ""] of content.matchAll(/<textarea\b([^>]*)>\n?(.*?)<\/textarea>/gs)) {
    const name = attributeOf(tag, "name");
    if (name !== undefined) found.push([name, unescaped(text).replaceAll("\n", "\r\n")]);
  }
  for (const [, tag = "", options = ""] of content.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const name = attributeOf(tag, "name");
    const [, chosen = ""] = /<option\b([^>]*\sselected\b[^>]*)>/.exec(options) ?? [];
    if (name !== undefined) found.push([name, attributeOf(chosen, "value") ?? ""]);
  }
  return found;
}

function attributeOf(tag: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescaped(value);
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { "&quot;": '"', "&#39;": "'", "&lt;": "<", "&gt;": ">", "&amp;": "&" };
  return text.replace(/&(?:quot|#39|lt|gt|amp);/g, (sign) => signs[sign] ?? sign);
}

function mintAddress(): string {
  address += 1;
  return `198.18.${Math.floor(address / 250)}.${address % 250}`;
}
