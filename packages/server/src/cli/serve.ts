import { existsSync } from "node:fs";
import { join } from "node:path";
import pino, { type Logger } from "pino";
import { createApp, type HeedApp } from "../app.ts";
import type { Assets } from "../assets/index.ts";
import { startControl } from "../control/index.ts";
import { announceControl, migrate, openDatabase, tidyUp, type HeedDatabase } from "../database/index.ts";
import { demoSite, fillDemoDesk, fillDemoProposals, fillDemoResponses, publishDemoSurveys } from "../demo/index.ts";
import { createLogger } from "../http/index.ts";
import { listen, type Listener } from "../listen.ts";
import { mailInvitations } from "../mail/index.ts";
import { createSite, SiteKeyTakenError } from "../site/index.ts";
import { offerFirstAdmin, type FirstAdmin } from "../staff/index.ts";
import { startWork, type Work } from "../start-work.ts";
import type { CliContext } from "./cli-context.ts";
import type { Environment } from "./environment.ts";

const HOUR_MS = 3_600_000;
const STDERR = 2;
/** An address that belongs to nobody (RFC 2606): the demo sends no mail to its first admin. */
const FIRST_ADMIN = "admin@example.com";

export interface ServeOptions {
  demo: boolean;
  sampleCases: boolean;
}

/** Serves until the process is asked to stop. What was opened is closed in reverse, whatever happens. */
export async function serve(context: CliContext, options: ServeOptions): Promise<void> {
  const environment = context.environment();
  const logger = createLogger(environment.logLevel, pino.destination({ dest: STDERR, sync: true }));
  for (const warning of environment.warnings) logger.warn(warning);

  const closers: Closer[] = [];
  try {
    await start(context, { environment, ...options, logger, closers });
    await stopped(context.stopping);
    logger.info("stopping");
  } finally {
    for (const close of closers.toReversed()) await close();
  }
}

type Closer = () => void | Promise<void>;

async function start(
  context: CliContext,
  { environment, demo, sampleCases, logger, closers }: ServeOptions & { environment: Environment; logger: Logger; closers: Closer[] },
): Promise<void> {
  const database = await openDatabase(environment.database);
  closers.push(() => database.close());
  await migrate(database);
  if (demo) await createDemoSite(database);
  // Before the mail is turned on: nobody is to hear of these.
  if (demo && sampleCases) await fillDemoDesk(database, new Date());
  if (demo && sampleCases) await fillDemoProposals(database, new Date());
  if (demo) await publishDemoSurveys(database, new Date());
  if (demo && sampleCases) await fillDemoResponses(database, new Date());

  // The port may be any that is free, and the app must know it: so the app is made once it is known.
  const service: { app?: HeedApp; work?: Work } = {};
  // Before the database closes and after the last request is answered.
  closers.push(() => service.work?.stop());
  const listener = await listenWithAdvice(environment, {
    fetch: (request, connection) => service.app?.fetch(request, connection) ?? new Response(null, { status: 503 }),
    close: async () => service.app?.close(),
  });
  closers.push(() => listener.close());
  const publicUrl = environment.publicUrl ?? listener.url;
  const { mail } = environment;
  if (!mail) logger.info("mail is off: SMTP_URL and HEED_MAIL_FROM turn it on");
  service.work = await startWork({ database, publicUrl, mail, logger });
  const assets = findAssets(context.packageDir, demo);
  const onInvited = mailInvitations(database);
  const app = createApp({ database, publicUrl, logger, assets, onInvited, ...environment.staff });
  service.app = app;

  if ("dataDir" in environment.database) {
    const control = await startControl({ database, publicUrl, logger });
    closers.push(() => control.close());
    announceControl(environment.database.dataDir, { address: control.address, token: control.token });
  }
  closers.push(
    hourly(async () => {
      await app.purge();
      await service.work?.catchUp();
      await tidyUp(database);
    }, logger),
  );

  if (demo) {
    const offer = await offerFirstAdmin({ database, publicUrl }, { siteKey: demoSite.key, email: FIRST_ADMIN });
    if (offer) context.print(firstAdminLine(offer));
  }
  context.print(readyLine(listener.url, assets));
  logger.info({ database: database.kind, publicUrl }, "ready");
}

async function stopped(stopping: AbortSignal): Promise<void> {
  if (stopping.aborted) return;
  await new Promise((resolve) => stopping.addEventListener("abort", resolve, { once: true }));
}

async function createDemoSite(database: HeedDatabase): Promise<void> {
  await createSite(database, demoSite).catch((error: unknown) => {
    if (!(error instanceof SiteKeyTakenError)) throw error;
  });
}

async function listenWithAdvice({ port, host }: Environment, app: Parameters<typeof listen>[0]["app"]): Promise<Listener> {
  try {
    return await listen({ app, port, host });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EADDRINUSE") {
      throw new Error(`Port ${port} is taken by another program. Stop it, or choose another port with PORT.`, { cause: error });
    }
    if (code === "EACCES") {
      throw new Error(`Port ${port} may not be used by this user. Choose one above 1023 with PORT.`, { cause: error });
    }
    throw error;
  }
}

/** In the repository they are served from where they are built and written; a package carries copies. */
function findAssets(packageDir: string, demo: boolean): Assets {
  const widgetsDir = firstFolder(join(packageDir, "../widgets/dist/browser"), join(packageDir, "dist/widgets"));
  const deskDir = firstFolder(join(packageDir, "../desk/dist"), join(packageDir, "dist/desk"));
  const exampleDir = firstFolder(join(packageDir, "../../examples/plain-html"), join(packageDir, "dist/example"));
  return {
    ...(widgetsDir !== undefined && { widgetsDir }),
    ...(deskDir !== undefined && { deskDir }),
    ...(demo && exampleDir !== undefined && { exampleDir }),
  };
}

function firstFolder(...folders: string[]): string | undefined {
  return folders.find((folder) => existsSync(folder));
}

function hourly(task: () => Promise<void>, logger: Logger): Closer {
  const timer = setInterval(() => {
    task().catch((error: unknown) => logger.error({ err: error }, "the hourly housekeeping failed"));
  }, HOUR_MS);
  return () => clearInterval(timer);
}

function readyLine(url: string, { exampleDir, deskDir }: Assets): string {
  const places = [exampleDir && `${url}/ (example)`, deskDir && `${url}/desk/ (desk)`, `${url}/v1 (API)`];
  return `Heed is ready: ${places.filter(Boolean).join(", ")}`;
}

function firstAdminLine({ link, email, expiresAt }: FirstAdmin): string {
  if (link !== null) return `First staff sign-in, once, until ${expiresAt}: ${link} (as ${email})`;
  return `The link for the first staff sign-in (as ${email}) was printed before and is open until ${expiresAt}. If it is lost: heed staff invite ${email} --role admin`;
}
