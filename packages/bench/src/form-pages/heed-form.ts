import { createApp, createSite, demoSite, listen, migrate, openDatabase } from "@heed/server";
import type { ShownPage } from "../pages/shown-page.ts";

/** A real service of the example company, in memory. */
export interface FormService {
  readonly url: string;
  close(): Promise<void>;
}

export async function startFormService({ origin }: { origin: string }): Promise<FormService> {
  const database = await openDatabase({ memory: true });
  await migrate(database);
  await createSite(database, { ...demoSite, settings: { ...demoSite.settings, allowedOrigins: [origin] } });
  const { url, close } = await listen({ app: createApp({ database, publicUrl: "http://localhost" }), port: 0 });
  return {
    url,
    close: async () => {
      await close();
      await database.close();
    },
  };
}

/** The page as the guide says: a style sheet, a script, an element. What the site asks for is fetched from its service. */
export function heedForm({ serviceUrl, files }: { serviceUrl: string; files: ShownPage["files"] }): ShownPage {
  const name = "Heed";
  return {
    name,
    head: `<link rel="stylesheet" href="/${name}/heed.css"><script type="module" src="/${name}/complaint-form.js"></script>`,
    body: `<heed-complaint-form site-key="${demoSite.key}" base-url="${serviceUrl}"></heed-complaint-form>`,
    shown: `((root) => root?.querySelector("[part~=submit]") ? root.querySelectorAll(":is(heed-text-field, heed-choice-field, heed-checkbox-field, [part~=submit])") : [])(document.querySelector("heed-complaint-form")?.shadowRoot)`,
    files,
  };
}
