import { expect, it } from "vitest";
import type { DeskSite } from "@heed/core/desk";
import { filingFrom, visibleSiteFields } from "./filing.ts";

const field = { required: false, label: "" } as const;

const site: DeskSite["site"] = {
  key: "demo",
  name: "Demo",
  locale: "en",
  locales: ["en"],
  timeZone: "Europe/London",
  categories: [
    { id: "damaged", label: "Damaged" },
    { id: "other", label: "Other" },
  ],
  regions: [],
  consent: { version: "1", text: "", purposes: [] },
  forms: {
    complaint: {
      fields: [
        { ...field, id: "pieces", type: "number", visibleWhen: [{ field: "category", oneOf: ["damaged"] }] },
        { ...field, id: "opened", type: "yes_no" },
      ],
    },
  },
  commitments: [],
  proposals: null,
  notice: null,
  uploads: null,
};

const answers = {
  "/kind": "complaint",
  "/category": "damaged",
  "/channel": "phone",
  "/subject": "A broken spout",
  "/contact/name": "Ada",
  "/contact/email": "",
  "/serialNumber": "of another kind",
  "/fields/pieces": "2",
  "/fields/opened": "false",
  "/consentGiven": true,
  "/take": false,
};

it("sends what was entered, where it belongs and in its own type", () => {
  expect(filingFrom(answers, site)).toEqual({
    kind: "complaint",
    category: "damaged",
    channel: "phone",
    subject: "A broken spout",
    contact: { name: "Ada" },
    consentGiven: true,
    fields: { pieces: 2, opened: false },
  });
});

it("leaves out what does not apply any more", () => {
  const { fields } = filingFrom({ ...answers, "/category": "other" }, site);
  expect(fields).toEqual({ opened: false });
  expect(visibleSiteFields({ ...answers, "/category": "other" }, site).map(({ id }) => id)).toEqual(["opened"]);
  expect(filingFrom({ ...answers, "/anonymous": true }, site)).not.toHaveProperty("contact");
});
