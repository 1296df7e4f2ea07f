import { rememberHost } from "./host-left-alone.ts";
import type { HostilePage } from "./hostile-pages.ts";
import { hostPage, type Host, type OpenedPage } from "./start-host.ts";

/** Opens a hostile page with these elements, and these scripts by their addresses, which its `<base>` does not lead astray. */
export async function openHostile(host: Host, hostile: HostilePage, { markup, scripts }: { markup: string; scripts: readonly string[] }): Promise<OpenedPage> {
  const { doctype, head = "", policy, prepare, options } = hostile;
  const own = scripts.map((src) => `<script type="module" src="${host.url}${src}"></script>`);
  host.serve(hostPage(markup, { scripts: [], head: head + own.join(""), ...(doctype === undefined ? {} : { doctype }) }), policy);
  const opened = await host.open("/", {
    ...options,
    prepare: async (page) => {
      await prepare?.(page);
      await rememberHost(page);
    },
  });
  opened.page.setDefaultTimeout(15_000);
  return opened;
}
