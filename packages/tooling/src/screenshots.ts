import { mkdir, rm } from "node:fs/promises";
import { chromium, type Browser } from "playwright";
import { startDemoService, type DemoService } from "./demo-service.ts";
import { screenshotsFolder } from "./every-look.ts";
import { joinDesk, type SignedIn } from "./join-desk.ts";
import { photographBoard } from "./photograph-board.ts";
import { photographDesk } from "./photograph-desk.ts";
import { photographEmbedding } from "./photograph-embedding.ts";
import { photographFrontDesk } from "./photograph-front-desk.ts";
import { photographNotices } from "./photograph-notices.ts";
import { photographPlainPages } from "./photograph-plain-pages.ts";
import { photographProposals } from "./photograph-proposals.ts";
import { photographShop } from "./photograph-shop.ts";
import { photographSurveys } from "./photograph-surveys.ts";
import { chromiumArgs, chromiumPath } from "./test-browser.ts";
import { startMailServer } from "./test-mail-server.ts";

type Photograph = (browser: Browser, service: DemoService, signedIn: SignedIn) => Promise<void>;

/** In the order they are taken: the desk first, while its cases and answers are those that were made for it. */
const sets: Readonly<Record<string, Photograph>> = {
  desk: photographDesk,
  proposals: photographProposals,
  board: photographBoard,
  surveys: photographSurveys,
  shop: photographShop,
  "plain-pages": photographPlainPages,
  embedding: photographEmbedding,
  notices: photographNotices,
};

const asked = process.argv.slice(2);
const known = [...Object.keys(sets), "front-desk"];
const unknown = asked.find((name) => !known.includes(name));
if (unknown !== undefined) throw new Error(`There is no set of pictures called "${unknown}"; there are ${known.join(", ")}.`);
const isAsked = (name: string): boolean => asked.length === 0 || asked.includes(name);

// What no set takes any more is not left behind.
if (asked.length === 0) await rm(screenshotsFolder, { recursive: true, force: true });
await mkdir(screenshotsFolder, { recursive: true });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] });
try {
  await takeSets();
  if (isAsked("front-desk")) await takeFrontDesk();
} finally {
  await browser.close();
}

async function takeSets(): Promise<void> {
  const taken = Object.entries(sets).filter(([name]) => isAsked(name));
  if (taken.length === 0) return;
  const service = await startDemoService({ sampleCases: true });
  try {
    const signedIn = await joinDesk(browser, service);
    for (const [, photograph] of taken) await photograph(browser, service, signedIn);
  } finally {
    await service.stop();
  }
}

/** With a service of its own: customers sign in with a mailed code there, and nothing else on a picture tells of mail. */
async function takeFrontDesk(): Promise<void> {
  const mail = await startMailServer();
  const service = await startDemoService({ sampleCases: true, smtpUrl: mail.url });
  try {
    await photographFrontDesk(browser, service, mail);
  } finally {
    await service.stop();
    await mail.close();
  }
}
