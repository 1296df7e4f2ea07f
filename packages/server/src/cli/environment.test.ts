import { expect, it } from "vitest";
import { readEnvironment } from "./environment.ts";

it("says of two databases which one counts", () => {
  const environment = readEnvironment({ DATABASE_URL: "postgres://localhost/heed", HEED_DATA_DIR: "/data" });
  expect(environment.database).toEqual({ databaseUrl: "postgres://localhost/heed" });
  expect(environment.warnings).toEqual(["DATABASE_URL and HEED_DATA_DIR are both set: DATABASE_URL wins."]);
});

it("has a default for everything, and takes an empty variable for one that is not set", () => {
  const defaults = {
    port: 8080,
    host: undefined,
    database: { dataDir: "./.heed" },
    publicUrl: undefined,
    logLevel: "info",
    warnings: [],
  };
  expect(readEnvironment({})).toEqual(defaults);
  expect(readEnvironment({ PORT: "", HOST: " ", DATABASE_URL: "", HEED_DATA_DIR: "", HEED_PUBLIC_URL: "", LOG_LEVEL: "" })).toEqual(defaults);
});

it("names everything that is wrong at once", () => {
  expect(() => readEnvironment({ PORT: "-1", DATABASE_URL: "x", HEED_PUBLIC_URL: "x", LOG_LEVEL: "x" })).toThrow(
    /^PORT [^\n]+\nDATABASE_URL [^\n]+\nHEED_PUBLIC_URL [^\n]+\nLOG_LEVEL [^\n]+$/,
  );
});
