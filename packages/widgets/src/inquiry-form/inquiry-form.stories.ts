import type { Meta } from "@storybook/web-components-vite";
import { caseFormStories } from "../../testing/form-stories.ts";
import type { CaseForm } from "../case-form/case-form.ts";
import "./define.ts";

const stories = caseFormStories("heed-inquiry-form", "inquiry", {
  category: "product",
  subject: "Does the Moss go into the dishwasher?",
  description: "Its glaze looks as if it should be washed by hand.",
  contact: { name: "Mei Lin", email: "mei@example.com" },
});

const meta: Meta<CaseForm> = { title: "Inquiry form", ...stories.meta };

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
