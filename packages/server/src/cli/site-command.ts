import { readFile } from "node:fs/promises";
import type { NewSite, SiteSettings } from "@heed/contract";
import { connectOperator } from "../control/index.ts";
import { isProblemError } from "../problems/index.ts";
import { starterSettings } from "../site/index.ts";
import { UsageError, type CliContext } from "./cli-context.ts";
import { describeFieldProblem } from "./describe-problem.ts";
import { publicUrlOf } from "./environment.ts";

export interface SiteOptions {
  key: string;
  name?: string;
  origin?: string[];
  locale?: string[];
  timeZone?: string;
  file?: string;
}

/** `heed site create`: from a few options, or from a file that says everything. */
export async function runSiteCreate(context: CliContext, options: SiteOptions): Promise<void> {
  const settings = options.file === undefined ? settingsFrom(options) : await settingsOf(options.file);
  const newSite: NewSite = { key: options.key, settings };
  const environment = context.environment();
  const operator = await connectOperator(environment.database, publicUrlOf(environment));
  try {
    await operator.createSite(newSite);
  } catch (error) {
    if (isProblemError(error) && error.errors.length > 0) {
      throw new UsageError(error.errors.map((problem) => `${problem.path} ${describeFieldProblem(problem)}`).join("\n"));
    }
    throw error;
  } finally {
    await operator.close();
  }
  context.print(`The site ${options.key} is there. Its elements take site-key="${options.key}".`);
}

function settingsFrom({ name, origin = [], locale = ["en"], timeZone }: SiteOptions): SiteSettings {
  if (name === undefined) throw new UsageError("--name is required, or --file with all settings.");
  return starterSettings({ name, allowedOrigins: origin, locales: locale, timeZone: timeZone ?? "UTC" });
}

/** What the file holds is checked where the site is made. */
async function settingsOf(file: string): Promise<SiteSettings> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new UsageError(`--file: ${file} cannot be read.`);
  });
  try {
    return JSON.parse(text) as SiteSettings;
  } catch {
    throw new UsageError(`--file: ${file} is not JSON.`);
  }
}
