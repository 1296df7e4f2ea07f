import { msg } from "@lit/localize";
import type { TemplateResult } from "lit";
import type { Desk } from "../page/desk-context.ts";
import { renderExportLinks } from "../parts/export-links.ts";
import type { filterOf } from "./results-view.ts";

interface Export {
  desk: Desk;
  surveyId: string;
  filter: ReturnType<typeof filterOf>;
}

/** Where the answers on view are downloaded. */
export function renderExport({ desk, surveyId, filter }: Export): TemplateResult {
  const { locale } = desk.clockwork;
  return renderExportLinks({
    label: msg("Export these answers"),
    href: (format) => desk.api.surveys.exportUrl(surveyId, { ...filter, format, locale }),
  });
}
