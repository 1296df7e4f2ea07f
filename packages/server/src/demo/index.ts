export { demoSite } from "./demo-site.ts";
