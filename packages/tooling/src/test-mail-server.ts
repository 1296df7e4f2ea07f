import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

/** A mail as it arrived: what was said on the way to it, and what it holds. */
export interface ArrivedMail {
  from: string;
  to: string[];
  raw: string;
  parsed: ParsedMail;
  at: number;
}

/** What the server answers instead of taking a mail. */
export interface Refusal {
  step: "recipient" | "data";
  responseCode: number;
}

export interface MailServer {
  url: string;
  mails: ArrivedMail[];
  /** How often a mail was begun. */
  readonly attempts: number;
  /** Refuses what comes until it is told otherwise. */
  refuse(refusal: Refusal | null): void;
  /** The first mail that fits, once it has come. */
  waitFor(fits: (mail: ArrivedMail) => boolean): Promise<ArrivedMail>;
  /** Waits for a mail to an address with this in its subject. */
  mailTo(address: string, subject: RegExp): Promise<ArrivedMail>;
  close(): Promise<void>;
}

/** A real mail server on this machine that keeps what it is given. */
export async function startMailServer({ port = 0, answerAfterMs = 0 } = {}): Promise<MailServer> {
  const mails: ArrivedMail[] = [];
  const watchers = new Set<() => void>();
  let refusal: Refusal | null = null;
  let attempts = 0;
  const refuseIf = (step: Refusal["step"], address: string) =>
    refusal?.step === step ? Object.assign(new Error(`Not <${address}>`), { responseCode: refusal.responseCode }) : null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo({ address }, _session, callback) {
      attempts++;
      callback(refuseIf("recipient", address));
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const error = refuseIf("data", session.envelope.rcptTo[0]?.address ?? "");
        if (error) return callback(error);
        void keep(Buffer.concat(chunks), session).then(() => setTimeout(callback, answerAfterMs));
      });
    },
  });
  const keep = async (raw: Buffer, { envelope }: SMTPServerSession) => {
    mails.push({
      from: envelope.mailFrom === false ? "" : envelope.mailFrom.address,
      to: envelope.rcptTo.map(({ address }) => address),
      raw: raw.toString("utf8"),
      parsed: await simpleParser(raw),
      at: performance.now(),
    });
    watchers.forEach((watch) => watch());
  };
  const waitFor: MailServer["waitFor"] = (fits) =>
    new Promise((resolve) => {
      const watch = () => {
        const found = mails.find(fits);
        if (!found) return;
        watchers.delete(watch);
        resolve(found);
      };
      watchers.add(watch);
      watch();
    });
  // Connections that are cut off in the middle are what some tests are about.
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("The mail server has no port.");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    get attempts() {
      return attempts;
    },
    refuse(next) {
      refusal = next;
    },
    waitFor,
    mailTo: (recipient, subject) => waitFor(({ to, parsed }) => to.includes(recipient) && subject.test(parsed.subject ?? "")),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
