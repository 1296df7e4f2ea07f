/// <reference types="vite/client" />
import axe from "axe-core";
import { nothing, render } from "lit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { composeStories, type StoryModule } from "../testing/compose-stories.ts";
import { deep, forcedColorFindings, isAnnounced, session, treeFindings } from "../testing/screen-reader.ts";
import contrast from "./themes/contrast.css?raw";
import harbour from "./themes/harbour.css?raw";
import ink from "./themes/ink.css?raw";
import meadow from "./themes/meadow.css?raw";

// A new element's stories are among these by being there.
const modules = import.meta.glob<StoryModule>("./*/*.stories.ts", { eager: true });
const places = Object.entries(modules).map(([path, module]) => ({ path, stories: composeStories(module) }));

/** A reader in English looks by day, one in Arabic by night; the colours of either are then looked at in every other light. */
const readers = [
  { lang: "en", dir: "ltr", scheme: "light", other: "dark" },
  { lang: "ar", dir: "rtl", scheme: "dark", other: "light" },
] as const;

/** What is half-way through a transition has no colour of its own yet. */
const calm = { name: "prefers-reduced-motion", value: "reduce" };

const themes = { harbour, ink, meadow, contrast };
const theme = document.createElement("style");

const page = document.documentElement;
const canvas = document.createElement("main");

beforeAll(async () => {
  document.head.append(theme);
  document.body.append(canvas);
  await forceColors(false);
  await session().send("Accessibility.enable");
});

afterAll(async () => {
  await forceColors(false);
  theme.remove();
  canvas.remove();
});

async function forceColors(isForced: boolean): Promise<void> {
  await session().send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: isForced ? "active" : "none" }, calm] });
}

function turnTo(scheme: "light" | "dark"): void {
  page.style.colorScheme = scheme;
  page.style.background = "Canvas";
}

function wear(css: string): void {
  theme.textContent = css && `${css} body { background: var(--heed-sys-color-surface); color: var(--heed-sys-color-text); }`;
}

/** Nothing has changed for some frames: what comes after a wait, such as a spinner that stays, is a state as well. */
async function settled(): Promise<void> {
  const look = (): string => deep(canvas).map(({ localName, attributes, textContent }) => `${localName} ${[...attributes].map(({ value }) => value).join()} ${textContent}`).join();
  let before = look();
  for (let calm = 0, frames = 0; calm < 4 && frames < 120; frames += 1) {
    await new Promise((next) => requestAnimationFrame(() => setTimeout(next, 10)));
    const now = look();
    calm = now === before ? calm + 1 : 0;
    before = now;
  }
}

async function axeFindings(look: string, only?: string[]): Promise<string[]> {
  const { violations } = await axe.run(canvas, {
    resultTypes: ["violations"],
    ...(only ? { runOnly: { type: "rule", values: only } } : { rules: { region: { enabled: false } } }),
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${look}: ${id} at ${target.join(" ")}: ${failureSummary}`));
}

describe.each(places)("$path", ({ stories }) => {
  it.each(stories)("can be seen, heard and used: $title", async ({ show, plays }) => {
    const findings: string[] = [];
    for (const { lang, dir, scheme, other } of readers) {
      Object.assign(page, { lang, dir });
      turnTo(scheme);
      await show(canvas);
      await settled();
      findings.push(...(await axeFindings(`${lang}, ${scheme}`)), ...(await treeFindings(canvas)).map((finding) => `${lang}: ${finding}`));
      if (plays && !isAnnounced(canvas)) findings.push(`${lang}: Something was done, and nothing of it is announced.`);
      for (const [name, css] of Object.entries(themes)) {
        wear(css);
        findings.push(...(await axeFindings(`${lang}, ${scheme}, ${name}`, ["color-contrast"])));
      }
      wear("");
      turnTo(other);
      findings.push(...(await axeFindings(`${lang}, ${other}`, ["color-contrast"])));
      await forceColors(true);
      findings.push(...forcedColorFindings(canvas).map((finding) => `${lang}: ${finding}`));
      await forceColors(false);
      render(nothing, canvas);
    }
    expect(findings).toEqual([]);
  });
});
