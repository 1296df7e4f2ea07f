export { readEvents } from "./event-stream.ts";
