export { demoSite } from "./demo-site.ts";
export { publishDemoSurveys } from "./demo-surveys.ts";
export { fillDemoDesk } from "./fill-demo-desk.ts";
export { fillDemoProposals } from "./fill-demo-proposals.ts";
export { fillDemoResponses } from "./fill-demo-responses.ts";
