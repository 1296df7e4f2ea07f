import type { Meta } from "@storybook/web-components-vite";
import { caseFormStories } from "../../testing/form-stories.ts";
import type { CaseForm } from "../case-form/case-form.ts";
import "./define.ts";

const stories = caseFormStories("heed-service-request-form", "service_request", {
  category: "product",
  product: "Kettle No. 2",
  subject: "It no longer whistles",
  description: "The lid sits well, and the water boils as it should.",
  serialNumber: "FK-2-20417",
  purchasedOn: "2025-03-14",
  orderNumber: "FK-1042",
  preferredTime: { partOfDay: "afternoon" },
  address: { street: "Lindenstraße 12", postalCode: "04109", city: "Leipzig", country: "Germany" },
  contact: { name: "Mei Lin", phone: "+49 341 555 0112" },
});

const meta: Meta<CaseForm> = { title: "Service request form", ...stories.meta };

export default meta;

export const Ready = stories.ready;
export const WithRegions = stories.withRegions;
export const Loading = stories.loading;
export const OutOfReach = stories.outOfReach;
export const WithoutClient = stories.withoutClient;
export const FilledIn = stories.filledIn;
export const WithMistakes = stories.withMistakes;
export const Sending = stories.sending;
export const Failed = stories.failed;
export const Filed = stories.filed;
export const WithDraft = stories.withDraft;
