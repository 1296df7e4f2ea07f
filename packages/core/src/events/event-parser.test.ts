import { describe, expect, it } from "vitest";
import { createEventParser } from "./event-parser.ts";

function parse(...pieces: string[]) {
  const retries: number[] = [];
  const parser = createEventParser((delayMs) => retries.push(delayMs));
  return { events: pieces.flatMap(parser), retries };
}

const stream =
  ": a heartbeat\n\nevent: timeline\nid: 7\ndata: {\"a\": 1}\n\nretry: 3000\n\nevent:timeline\r\ndata:first\r\ndata: second\r\n\r\ndata: 壶盖\r\rdata:  two spaces\n\n";

const expected = [
  { event: "timeline", data: '{"a": 1}' },
  { event: "timeline", data: "first\nsecond" },
  { event: "message", data: "壶盖" },
  { event: "message", data: " two spaces" },
];

describe("server-sent events", () => {
  it("are read with any line break, comments and ids left out", () => {
    expect(parse(stream)).toEqual({ events: expected, retries: [3000] });
  });

  it("are the same wherever the stream is cut into pieces", () => {
    for (let at = 0; at <= stream.length; at++) {
      expect(parse(stream.slice(0, at), stream.slice(at)), `cut at ${at}`).toEqual({ events: expected, retries: [3000] });
    }
    expect(parse(...stream)).toEqual({ events: expected, retries: [3000] });
  });

  it("are not told before they are complete", () => {
    expect(parse("data: a\n").events).toEqual([]);
    expect(parse("data: a").events).toEqual([]);
    expect(parse("event: timeline\n\n").events).toEqual([]);
  });

  it("do not pass their name on to the next", () => {
    expect(parse("event: timeline\n\ndata: b\n\n").events).toEqual([{ event: "message", data: "b" }]);
  });

  it("keep colons, empty lines of data and lines without a value", () => {
    expect(parse("data: a: b\ndata\ndata:\n\n").events).toEqual([{ event: "message", data: "a: b\n\n" }]);
  });

  it("keep the separators of Unicode, which are line breaks elsewhere", () => {
    expect(parse("data: a\u2028b\u2029c\u0085d\n\n").events).toEqual([{ event: "message", data: "a\u2028b\u2029c\u0085d" }]);
  });

  it("are not disturbed by fields nobody knows, or by a retry that is no number", () => {
    expect(parse("colour: red\nretry: soon\nretry: -1\ndata: a\n\n")).toEqual({
      events: [{ event: "message", data: "a" }],
      retries: [],
    });
  });
});
