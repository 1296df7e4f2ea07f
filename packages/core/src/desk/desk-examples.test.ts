import { globSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { signInToDesk } from "../testing/test-desk.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { createDeskClient } from "./index.ts";

interface Example {
  readonly file: string;
  readonly code: string;
}

const files = globSync("*.ts", { cwd: import.meta.dirname }).filter((file) => !file.endsWith(".test.ts"));
const examples = files.flatMap((file): Example[] => {
  const source = readFileSync(`${import.meta.dirname}/${file}`, "utf8");
  return [...source.matchAll(/@example\n[ *]*```ts\n(.*?)```/gs)].map(({ 1: block = "" }) => ({ file, code: block.replaceAll(/^ *\* ?/gm, "") }));
});

describe("the examples of the desk's client", () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService();
    vi.spyOn(console, "log").mockImplementation(() => undefined);
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await service.close();
  });

  it.each(examples)("run as they stand on a page of the service: $file", async ({ code }) => {
    const { fetch, email, password } = await signInToDesk(service, "manager", "Lin Mei");
    const { reference } = await service.fileCase();
    const text = code
      .replaceAll("location.origin", `"${service.url}"`)
      .replaceAll('"K7MP-4XQ2"', `"${reference}"`)
      .replace('"mei@example.org"', `"${email}"`)
      .replace('"a long one that she chose"', `"${password}"`)
      .replace('console.log("Something happened to", event.reference);', "{ console.log(event.reference); break; }")
      .replace(/import \{[^}]+\} from "@heed\/core\/desk";/, "");
    const AsyncFunction = (async () => undefined).constructor as new (...texts: string[]) => (make: unknown) => Promise<void>;
    const run = new AsyncFunction("createDeskClient", text)((options: { baseUrl: string }) => createDeskClient({ ...options, fetch }));
    // The one that listens hears of this.
    const news = setInterval(() => void service.fileCase(), 500);
    await run.finally(() => clearInterval(news));
    expect(console.log).toHaveBeenCalled();
  });
});
