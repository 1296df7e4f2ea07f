import { afterEach, expect, it } from "vitest";
import { createDeskClient } from "@heed/core/desk";
import { clearPage, fileCase, signInAs } from "../../testing/desk-page.ts";
import { LiveEvents } from "./live-events.ts";

afterEach(clearPage);

/** A window of the desk: what it heard, and how often it connected. */
function openWindow(name: string) {
  let streams = 0;
  const api = createDeskClient({
    baseUrl: location.origin,
    fetch: (request) => {
      if (request.url.endsWith("/events")) streams += 1;
      return fetch(request);
    },
  }).site("demo");
  const live = new LiveEvents(api, name);
  const heard: string[] = [];
  const { signal } = new AbortController();
  live.on("case", ({ reference }) => heard.push(reference), signal);
  void live.start();
  return { live, heard, streamCount: () => streams };
}

it("needs one connection for all windows of a desk, and passes it on when its window closes", async () => {
  await signInAs("manager");
  const name = `test ${Date.now()}`;
  const first = openWindow(name);
  await expect.poll(() => first.live.isConnected).toBe(true);
  const second = openWindow(name);
  await expect.poll(() => second.live.isConnected).toBe(true);
  const { reference } = await fileCase();
  await expect.poll(() => first.heard).toContain(reference);
  await expect.poll(() => second.heard).toContain(reference);
  expect([first.streamCount(), second.streamCount()]).toEqual([1, 0]);
  let readsAgain = 0;
  second.live.on("reconnected", () => (readsAgain += 1), new AbortController().signal);
  first.live.stop();
  await expect.poll(() => second.streamCount()).toBe(1);
  await expect.poll(() => readsAgain).toBe(1);
  const later = await fileCase();
  await expect.poll(() => second.heard).toContain(later.reference);
  expect(first.heard).not.toContain(later.reference);
  second.live.stop();
});

it("stops when the service refuses, and can be started again", async () => {
  const window = openWindow(`test refused ${Date.now()}`);
  await expect.poll(window.streamCount).toBe(1);
  await expect.poll(() => window.live.isConnected).toBe(false);
  await signInAs("manager");
  await expect
    .poll(() => {
      void window.live.start();
      return window.live.isConnected;
    })
    .toBe(true);
  window.live.stop();
});
