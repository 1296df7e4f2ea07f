import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { NewCase } from "@heed/core";
import type { CaseKind } from "@heed/core/rules";
import type { CaseForm } from "../src/case-form/case-form.ts";
import { expectNoAxeFindings } from "./axe.ts";
import {
  answer,
  buttonNamed,
  clearPage,
  fieldOf,
  isOpen,
  openForm,
  placeForm,
  receiptOf,
  send,
  serviceClient,
  textOf,
} from "./case-form-page.ts";

interface CaseFormCase {
  kind: CaseKind;
  /** Answers with nothing missing, by their fields. */
  complete: Record<string, string | boolean>;
  /** What the service then gets, besides what every form sends. */
  sent: Partial<NewCase>;
  /** The labels of what must be filled in, in their order, as the list of mistakes has them. */
  required: readonly string[];
  /** On the receipt: thanks, the link to the tracker, the way to another. */
  receipt: readonly [thanks: string, follow: string, again: string];
  /** Asked in Chinese. */
  inChinese: string;
}

const looks = [
  { locale: "en", colorScheme: "light" },
  { locale: "en", colorScheme: "dark" },
  { locale: "zh-Hans", colorScheme: "light" },
  { locale: "zh-Hans", colorScheme: "dark" },
] as const;

/** What a form does, whatever kind of case it files. */
export function itFilesCases({ kind, complete, sent, required, receipt, inChinese }: CaseFormCase): void {
  describe(`a form for ${kind}`, () => {
    beforeEach(clearPage);
    afterEach(async () => {
      clearPage();
      await page.viewport(1024, 900);
      // One language holds for the page: the next test begins in English.
      (await openForm({ kind })).remove();
    });

    const filled = async (properties: Partial<CaseForm> = {}): Promise<CaseForm> => {
      const form = await openForm({ ...properties, kind });
      await answer(form, complete);
      return form;
    };

    it("files a case of its kind, says so in its own words, and leads to where it is followed", async () => {
      const [thanks, follow, again] = receipt;
      const heard: NewCase[] = [];
      document.body.addEventListener("heed-case-submit", (event) => heard.push((event as Event & { newCase: NewCase }).newCase), { once: true });
      const form = await filled({ trackerUrl: "/track" });
      await send(form);
      const { reference, accessCode } = await receiptOf(form);
      expect(heard[0]).toMatchObject({ kind, locale: "en", ...sent });
      expect((await serviceClient().cases.open(reference, accessCode).get()).kind).toBe(kind);
      expect(textOf(form)).toContain(thanks);
      expect((buttonNamed(form, follow) as HTMLAnchorElement).hash).toBe(`#case=${reference}&code=${accessCode}`);
      buttonNamed(form, again).click();
      await isOpen(form);
      expect(fieldOf(form, "/subject").value).toBe("");
    });

    it("lists what is missing by the questions it asked", async () => {
      const form = await openForm({ kind });
      await send(form);
      await expect.poll(() => form.renderRoot.querySelector("[part=summary]")).not.toBeNull();
      const links = [...form.renderRoot.querySelectorAll("[part=summary] a")];
      expect(links.map(({ textContent }) => textContent)).toEqual(required);
    });

    it("is sent with the keyboard alone", async () => {
      const form = await filled();
      form.fields[0]!.focus();
      for (let presses = 0; presses < 40 && form.shadowRoot!.activeElement?.getAttribute("part") !== "submit"; presses += 1) await userEvent.tab();
      await userEvent.keyboard("{Enter}");
      await receiptOf(form);
    });

    it("brings back a draft of its kind and of no other", async () => {
      const form = await openForm({ kind });
      await answer(form, { "/subject": "Half a thought" });
      dispatchEvent(new PageTransitionEvent("pagehide"));
      form.remove();
      for (const other of ["complaint", "inquiry", "service_request"] as const) {
        const next = await openForm({ kind: other });
        expect(fieldOf(next, "/subject").value).toBe(other === kind ? "Half a thought" : "");
        next.remove();
      }
    });

    it("keeps the height free while it loads", async () => {
      const form = placeForm({ kind, client: { ...serviceClient(), site: { get: () => new Promise(() => {}) } } });
      await expect.poll(() => form.renderRoot.querySelector("[aria-busy=true]")).not.toBeNull();
      expect(form.offsetHeight).toBeGreaterThanOrEqual(52 * 16);
    });

    it("asks in the reader's language", async () => {
      const form = await openForm({ kind, locale: "zh-Hans" });
      expect(textOf(form)).toContain(inChinese);
    });

    it("lays out mirrored from right to left, and fits a column of any width", async () => {
      const column = document.body.appendChild(document.createElement("div"));
      for (const width of [280, 390, 720]) {
        column.style.width = `${width}px`;
        const edges: number[][] = [];
        for (const dir of ["ltr", "rtl"]) {
          document.documentElement.dir = dir;
          const form = await openForm({ kind }, column);
          const { left, right } = form.getBoundingClientRect();
          const boxes = form.fields.map((field) => field.getBoundingClientRect());
          edges.push(boxes.map((box) => Math.round(dir === "rtl" ? right - box.right : box.left - left)));
          expect(form.scrollWidth).toBeLessThanOrEqual(width);
          form.remove();
        }
        expect(edges[1]).toEqual(edges[0]);
      }
    });

    it.each(looks)("leaves axe nothing to find in $locale, $colorScheme: ready, with mistakes, filled in, filed", async (look) => {
      const form = await openForm({ ...look, kind, trackerUrl: "/track" });
      await expectNoAxeFindings(form);
      await send(form);
      await expect.poll(() => form.renderRoot.querySelector("[part=summary]")).not.toBeNull();
      await expectNoAxeFindings(form);
      await answer(form, complete);
      await expectNoAxeFindings(form);
      await send(form);
      await receiptOf(form);
      await expectNoAxeFindings(form);
    });
  });
}
