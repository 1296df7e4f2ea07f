export { countRequest, purgeRequestCounts, type RequestLimit } from "./count-request.ts";
