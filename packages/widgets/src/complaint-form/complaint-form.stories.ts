import type { Meta } from "@storybook/web-components-vite";
import { caseFormStories } from "../../testing/form-stories.ts";
import type { CaseForm } from "../case-form/case-form.ts";
import "./define.ts";

const stories = caseFormStories("heed-complaint-form", "complaint", {
  category: "damaged",
  subject: "The lid arrived broken",
  description: "I opened the parcel this morning and found the lid in two pieces.",
  contact: { name: "Mei Lin", email: "mei@example.com" },
  fields: { parcel_condition: "wet", pieces: 1, photos: true },
});

const meta: Meta<CaseForm> = { title: "Complaint form", ...stories.meta };

export default meta;

export const Ready = stories.ready;
export const WithRegions = stories.withRegions;
export const Loading = stories.loading;
export const OutOfReach = stories.outOfReach;
export const WithoutClient = stories.withoutClient;
export const FilledIn = stories.filledIn;
export const Anonymous = stories.anonymous;
export const WithMistakes = stories.withMistakes;
export const Sending = stories.sending;
export const Failed = stories.failed;
export const Filed = stories.filed;
export const WithDraft = stories.withDraft;
