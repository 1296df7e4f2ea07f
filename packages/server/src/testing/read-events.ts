import type { TimelineEntry } from "@heed/contract";

/** A live timeline, taken one entry at a time. */
export interface EventReader {
  /** The next entry; `null` when the stream has ended. */
  next(): Promise<TimelineEntry | null>;
  /** The next raw line that is not empty. */
  nextLine(): Promise<string | null>;
  cancel(): Promise<void>;
}

export function readEvents(response: Response): EventReader {
  if (!response.body) throw new Error("The response has no body.");
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let buffered = "";

  async function nextLine(): Promise<string | null> {
    for (;;) {
      const end = buffered.indexOf("\n");
      if (end >= 0) {
        const line = buffered.slice(0, end);
        buffered = buffered.slice(end + 1);
        if (line !== "") return line;
        continue;
      }
      const { done, value } = await reader.read();
      if (done) return null;
      buffered += value;
    }
  }

  return {
    nextLine,
    async next() {
      for (let line = await nextLine(); line !== null; line = await nextLine()) {
        if (line.startsWith("data: ")) return JSON.parse(line.slice(6)) as TimelineEntry;
      }
      return null;
    },
    cancel: () => reader.cancel(),
  };
}
