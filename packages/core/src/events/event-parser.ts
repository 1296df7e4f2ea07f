/** One server-sent event. */
export interface ServerSentEvent {
  readonly event: string;
  readonly data: string;
}

/** A carriage return at the very end may be half of a line break whose other half is still on its way. */
const LINE_BREAK = /\r\n|\n|\r(?!$)/;

/**
 * Reads server-sent events (WHATWG HTML 9.2.6) from text that arrives in pieces: each call answers the events
 * that its piece completes. Ids are left out: a timeline entry carries its own.
 */
export function createEventParser(onRetry: (delayMs: number) => void): (text: string) => ServerSentEvent[] {
  let rest = "";
  let event = "";
  let data: string[] = [];
  return (text) => {
    const events: ServerSentEvent[] = [];
    const lines = (rest + text).split(LINE_BREAK);
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const [, field, value = ""] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
      if (field === "event") event = value;
      else if (field === "data") data.push(value);
      else if (field === "retry" && /^\d+$/.test(value)) onRetry(Number(value));
      else if (line === "") {
        if (data.length > 0) events.push({ event: event || "message", data: data.join("\n") });
        event = "";
        data = [];
      }
    }
    return events;
  };
}
