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
    mail: undefined,
    staff: {},
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

it("takes the company's own sign-in as a whole, from an address that nobody on the way can forge", () => {
  const whole = { HEED_OIDC_ISSUER: "https://login.shop.example", HEED_OIDC_CLIENT_ID: "heed", HEED_OIDC_CLIENT_SECRET: "secret" };
  expect(readEnvironment(whole).staff.openIdConnect).toEqual({
    issuer: "https://login.shop.example",
    clientId: "heed",
    clientSecret: "secret",
    label: "login.shop.example",
  });
  expect(readEnvironment({ ...whole, HEED_OIDC_LABEL: "Shop" }).staff.openIdConnect?.label).toBe("Shop");
  expect(() => readEnvironment({ ...whole, HEED_OIDC_CLIENT_SECRET: "" })).toThrow(/^HEED_OIDC_ISSUER, /);
  expect(() => readEnvironment({ ...whole, HEED_OIDC_ISSUER: "http://login.shop.example" })).toThrow(/^HEED_OIDC_ISSUER is /);
});

it("refuses a secret that could be guessed, and proxies that cannot be counted", () => {
  expect(() => readEnvironment({ HEED_SECRET: "short", HEED_TRUSTED_PROXIES: "all" })).toThrow(/^HEED_SECRET [^\n]+\nHEED_TRUSTED_PROXIES [^\n]+$/);
  const secret = "s".repeat(32);
  expect(readEnvironment({ HEED_SECRET: secret, HEED_TRUSTED_PROXIES: "1" }).staff).toEqual({ secret, trustedProxies: 1 });
});

it("sends mail through a mail server, from somebody", () => {
  const smtpUrl = "smtps://user:password@mail.shop.example:465";
  expect(readEnvironment({ SMTP_URL: smtpUrl, HEED_MAIL_FROM: "Fern & Kettle <care@shop.example>" }).mail).toEqual({
    smtpUrl,
    sender: { name: "Fern & Kettle", address: "care@shop.example" },
  });
  expect(readEnvironment({ SMTP_URL: "smtp://localhost:25", HEED_MAIL_FROM: "care@shop.example" }).mail?.sender.name).toBeNull();
  expect(readEnvironment({ HEED_MAIL_FROM: "care@shop.example" }).mail).toBeUndefined();
});

it("says what is wrong with the mail, and repeats no password", () => {
  const from = "care@shop.example";
  const hostile = ["care", "a@shop.example, b@shop.example", `${from}\r\nBcc: eve@example.org`, `A\nB <${from}>`, `<${from}> x`];
  for (const sender of hostile) {
    expect(() => readEnvironment({ SMTP_URL: "smtp://localhost", HEED_MAIL_FROM: sender })).toThrow(/^HEED_MAIL_FROM is /);
  }
  expect(() => readEnvironment({ SMTP_URL: "smtp://localhost" })).toThrow(/^HEED_MAIL_FROM is not set/);
  for (const smtpUrl of ["mail.shop.example:hunter2", "http://u:hunter2@x", "smtp:///hunter2"]) {
    const read = () => readEnvironment({ SMTP_URL: smtpUrl, HEED_MAIL_FROM: from });
    expect(read).toThrow(/^SMTP_URL must look like /);
    expect(read).not.toThrow(/hunter2/);
  }
});
