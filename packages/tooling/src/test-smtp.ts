import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

const arrivalTimeoutMs = 60_000;

/** A mail as it came, with the address that the envelope named. */
export interface ReceivedMail extends ParsedMail {
  readonly recipient: string;
}

/** A mail server that lives as long as the tests that asked for it, and keeps what it is given. */
export interface TestSmtp {
  /** What `SMTP_URL` takes. */
  readonly url: string;
  /** What has arrived, oldest first. */
  readonly mails: readonly ReceivedMail[];
  /** The first mail that fits, once it has come. */
  waitFor(fits: (mail: ReceivedMail) => boolean): Promise<ReceivedMail>;
  stop(): Promise<void>;
}

/** Starts a real SMTP server on a free port of the loopback interface; it takes every mail and sends none on. */
export async function startTestSmtp(): Promise<TestSmtp> {
  const mails: ReceivedMail[] = [];
  const waiting = new Set<() => void>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, session, answer) {
      simpleParser(stream).then((parsed) => {
        for (const { address } of session.envelope.rcptTo) mails.push({ ...parsed, recipient: address });
        answer();
        for (const look of waiting) look();
      }, answer);
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  // A TCP server that listens has an address and a port.
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    waitFor: (fits) =>
      new Promise((resolve, reject) => {
        const stopLooking = () => {
          waiting.delete(look);
          clearTimeout(timer);
        };
        const look = () => {
          const found = mails.find(fits);
          if (!found) return;
          stopLooking();
          resolve(found);
        };
        const timer = setTimeout(() => {
          stopLooking();
          const subjects = mails.map(({ subject, recipient }) => `${recipient}: ${subject ?? ""}`);
          reject(new Error(`No such mail came. These did:\n${subjects.join("\n")}`));
        }, arrivalTimeoutMs);
        waiting.add(look);
        look();
      }),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
