import { createServer, type AddressInfo } from "node:net";
import { chromiumArgs, chromiumPath } from "@heed/tooling/test-browser";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

const conditions = ["@heed/source"];
const servicePort = await freePort();

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  // What starts the service runs beside the tests, in an environment of vitest's own.
  environments: { __vitest__: { resolve: { conditions } } },
  // The page and the service are one origin, as they are where Heed runs: cookies and the check of origins are real.
  server: { proxy: { "/v1": { target: `http://127.0.0.1:${servicePort}`, changeOrigin: false } } },
  test: {
    name: "desk",
    include: ["src/**/*.test.ts"],
    globalSetup: ["testing/start-service.ts"],
    provide: { servicePort },
    testTimeout: 40_000,
    expect: { poll: { timeout: 10_000 } },
    api: { port: 23_415 },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 1280, height: 900 },
      provider: playwright({ launchOptions: { executablePath: chromiumPath(), args: [...chromiumArgs] } }),
      instances: [{ browser: "chromium" }],
    },
  },
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, "127.0.0.1", done));
  // Listening on a port, so the address is not that of a pipe.
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}
