import { createSite, demoSite, setNotice, type HeedApp, type HeedDatabase } from "@heed/server";
import type { NoticeContent } from "@heed/core/desk";

/** Sites of their own: a notice is seen by everybody who has the site on a page. */
const noticeSites = ["noticed", "noticed-elsewhere"] as const;

/** Whose promises are kept and broken as `promised` says. */
const PROMISED = "promised";

export interface NoticeRequest {
  noticeOf: string;
  notice: NoticeContent | null;
}

export async function openNoticeSites(database: HeedDatabase, allowedOrigins: string[]): Promise<void> {
  const settings = { ...demoSite.settings, allowedOrigins };
  for (const key of noticeSites) await createSite(database, { key, settings });
  await createSite(database, { key: PROMISED, settings });
  await createSite(database, { key: "promises-nothing", settings: { ...settings, commitments: [] } });
}

/** Ten complaints whose time was up yesterday: nine were answered in time, and one not yet. */
export async function keepPromises({ db }: HeedDatabase, app: HeedApp): Promise<void> {
  const { consent } = demoSite.settings;
  for (let index = 0; index < 10; index++) {
    const body = {
      kind: "complaint",
      category: "other",
      subject: "It is late",
      description: "I wait.",
      locale: "en",
      contact: { email: "ada@example.org" },
      consent: { version: consent.version, purposes: ["handle_case"] },
    };
    const headers = { "Content-Type": "application/json", "Idempotency-Key": `promised-case-${index}-0000` };
    const request = new Request(`http://localhost/v1/sites/${PROMISED}/cases`, { method: "POST", headers, body: JSON.stringify(body) });
    const filed = (await (await app.fetch(request)).json()) as { reference: string; createdAt: string };
    const hours = (count: number) => new Date(Date.parse(filed.createdAt) + count * 3_600_000);
    const settled = { due_at: hours(-24), settled_at: index === 0 ? null : hours(-25), paused_at: null };
    await db.updateTable("cases").set({ created_at: hours(-100 - index) }).where("reference", "=", filed.reference).execute();
    await db.updateTable("case_promises").set(settled).where("reference", "=", filed.reference).where("kind", "=", "answer").execute();
  }
}

export async function setNoticeOf(database: HeedDatabase, { noticeOf, notice }: NoticeRequest): Promise<null> {
  await setNotice(database, { siteKey: noticeOf, notice, by: "Lin Mei" });
  return null;
}
