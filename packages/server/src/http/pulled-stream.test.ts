import { expect, it, onTestFinished } from "vitest";
import { openPulledStream } from "./pulled-stream.ts";

const HEARTBEAT_MS = 40;

it("shows signs of life to whom nothing is told, however much there is that they may not hear", async () => {
  const over = new AbortController();
  const stream = await openPulledStream({
    pull: () => Promise.resolve({ text: "", hasMore: false }),
    subscribe(wake) {
      const timer = setInterval(wake, HEARTBEAT_MS / 8);
      return Promise.resolve(() => clearInterval(timer));
    },
    signal: over.signal,
    onEnd: () => {},
    heartbeatMs: HEARTBEAT_MS,
  });
  onTestFinished(() => over.abort());
  const chunks = stream.pipeThrough(new TextDecoderStream()).getReader();
  expect((await chunks.read()).value).toContain("retry:");
  expect((await chunks.read()).value).toBe(":\n\n");
});
