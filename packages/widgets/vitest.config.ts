import { chromiumArgs, chromiumPath } from "@heed/tooling/test-browser";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

const conditions = ["@heed/source"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  // What starts the service runs beside the tests, in an environment of vitest's own.
  environments: { __vitest__: { resolve: { conditions } } },
  // Found only once a test asks for them, which would load every page anew.
  optimizeDeps: { include: ["react", "react-dom", "react-dom/client"] },
  test: {
    name: "widgets",
    include: ["src/**/*.test.ts"],
    globalSetup: ["testing/start-service.ts"],
    testTimeout: 20_000,
    // Another suite may be at work beside this one.
    expect: { poll: { timeout: 10_000 } },
    // The service lets in the pages from this port on: see testing/start-service.ts.
    api: { port: 23_315 },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 1024, height: 900 },
      provider: playwright({ launchOptions: { executablePath: chromiumPath(), args: [...chromiumArgs] } }),
      instances: [{ browser: "chromium" }],
    },
  },
});
