import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { ShownPage } from "../pages/shown-page.ts";

/** Sentry's feedback form, of three fields, as its own guide opens it by program; nothing else of its SDK is turned on. */
export async function sentryForm(): Promise<ShownPage> {
  const name = "Sentry feedback";
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { feedbackIntegration, init } from "@sentry/browser";
        const feedback = feedbackIntegration({ autoInject: false, enableScreenshot: false });
        init({ dsn: "https://key@sentry.invalid/1", defaultIntegrations: false, integrations: [feedback] });
        const form = await feedback.createForm();
        form.appendToDom();
        form.open();`,
      resolveDir: fileURLToPath(new URL(".", import.meta.url)),
    },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    outdir: "sentry",
    write: false,
  });
  return {
    name,
    head: `<script type="module" src="/${encodeURIComponent(name)}/stdin.js"></script>`,
    body: "<main></main>",
    shown: `document.querySelector("#sentry-feedback")?.shadowRoot?.querySelectorAll("form :is(input, textarea, button)")`,
    files: new Map(outputFiles.map(({ path, contents }) => [path.slice(path.lastIndexOf("/") + 1), contents])),
  };
}
