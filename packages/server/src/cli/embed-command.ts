import { embedSnippet, type EmbeddableElement } from "@heed/contract/desk-rules";
import { connectOperator } from "../control/index.ts";
import { UsageError, type CliContext } from "./cli-context.ts";
import { publicUrlOf } from "./environment.ts";

export interface EmbedOptions {
  element: EmbeddableElement;
  locale?: string;
  survey?: string;
}

/** `heed embed <site>`: what to paste goes to the output, and what else is to be done to the errors. */
export async function runEmbed(context: CliContext, site: string | undefined, { element, locale = "", survey }: EmbedOptions): Promise<void> {
  if ((element === "survey") !== (survey !== undefined)) throw new UsageError("--element survey and --survey <id> go together.");
  const environment = context.environment();
  const publicUrl = publicUrlOf(environment);
  const operator = await connectOperator(environment.database, publicUrl);
  try {
    const siteKey = site ?? (await operator.getOnlySiteKey()) ?? "demo";
    const origins = await operator.listOrigins(siteKey);
    context.print(embedSnippet({ publicUrl, siteKey, element, attributes: { "survey-id": survey ?? "", locale } }));
    if (environment.publicUrl === undefined) context.warn(`HEED_PUBLIC_URL is not set: ${publicUrl} is reached from this machine alone.`);
    if (origins.length === 0) context.warn(`The site ${siteKey} allows no page of another origin yet: add yours at the desk, in Settings, Site.`);
  } finally {
    await operator.close();
  }
}
