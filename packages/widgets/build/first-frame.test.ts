import { expect, it } from "vitest";
import type { FormField, Site } from "@heed/core";
import { caseKinds, type CaseKind } from "@heed/core/rules";
import { ATTRIBUTES, ELEMENTS } from "../src/first-frame/harmless.ts";
import { renderFirstFrame } from "../src/server/index.ts";

const types = ["text", "long_text", "number", "date", "boolean", "single_choice", "multiple_choice"] as const;
const options = Array.from({ length: 7 }, (_, index) => ({ value: `o${index}`, label: `Option ${index}` }));
const fields = types.flatMap((type) =>
  [false, true].map((required) => ({ id: `${type}_${required}`, type, required, label: type, hint: "A hint", min: 1, max: 5, ...(type.endsWith("choice") && { options }) })),
) as unknown as FormField[];

function site(kind: CaseKind): Site {
  const children = [{ id: "b", label: "B" }];
  return {
    key: "demo",
    name: "Shop",
    locale: "en",
    locales: ["en"],
    timeZone: "UTC",
    categories: [{ id: "a", label: "A", children }],
    regions: [{ id: "r", label: "R", children }],
    consent: { version: "1", text: "Text", purposes: [{ id: "p", required: true, label: "P" }] },
    forms: { [kind]: { fields } },
    commitments: {},
    proposals: null,
    notice: null,
    uploads: null,
  } as unknown as Site;
}

it.each(caseKinds)("consists of nothing that a browser is to take for strange: %s", (kind) => {
  const markup = renderFirstFrame({ kind, site: site(kind), locale: "ar" });
  const inner = markup.replace(/^<[^>]*>|<[^>]*>$/g, "");
  const tags = [...inner.matchAll(/<([a-z0-9-]+)([^>]*)>/g)];
  expect(tags.length).toBeGreaterThan(60);
  const strange = tags.flatMap(([, tag = "", attributes = ""]) => [
    ...(ELEMENTS.includes(` ${tag} `) ? [] : [tag]),
    ...[...attributes.replace(/"[^"]*"/g, "").matchAll(/[a-z][a-z-]*/g)].map(String).filter((name) => !ATTRIBUTES.includes(` ${name} `)),
  ]);
  expect(strange).toEqual([]);
});
