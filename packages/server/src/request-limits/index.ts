export { countRequest, purgeRequestCounts, type CountedRequest, type RequestLimit } from "./count-request.ts";
