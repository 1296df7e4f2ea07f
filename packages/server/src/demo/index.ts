export { demoSite } from "./demo-site.ts";
export { fillDemoDesk } from "./fill-demo-desk.ts";
