export { assignOwner, type Assignment } from "./ownership.ts";
