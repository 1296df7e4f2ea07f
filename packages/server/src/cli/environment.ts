import type { Level } from "pino";
import type { DatabaseLocation } from "../database/index.ts";
import { logLevels } from "../http/index.ts";
import { readMailEnvironment } from "./mail-environment.ts";
import { readStaffEnvironment } from "./staff-environment.ts";

/** What the environment says, checked. */
export interface Environment {
  port: number;
  /** Every address of the machine where it is not said. */
  host: string | undefined;
  database: DatabaseLocation;
  /** Made of the port where it is not said. */
  publicUrl: string | undefined;
  logLevel: Level | "silent";
  /** Where mail goes out; nowhere where it is not said. */
  mail: ReturnType<typeof readMailEnvironment>;
  /** How the staff signs in, as far as it is said. */
  staff: ReturnType<typeof readStaffEnvironment>;
  /** What was set and does not count. */
  warnings: readonly string[];
}

/** One or more variables cannot be used; the message names each. */
class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
  readonly code = "environment_invalid";
}

const DEFAULT_PORT = 8080;
const DEFAULT_DATA_DIR = "./.heed";

/** @throws EnvironmentError */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const problems: string[] = [];
  const get = (name: string) => env[name]?.trim() || undefined;

  const portText = get("PORT");
  const port = portText === undefined ? DEFAULT_PORT : Number(portText);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    problems.push(`PORT is "${portText}", but must be a number from 0 to 65535.`);
  }

  const databaseUrl = get("DATABASE_URL");
  if (databaseUrl !== undefined && !isUrl(databaseUrl, ["postgres:", "postgresql:"])) {
    problems.push("DATABASE_URL must look like postgres://user:password@host:5432/name.");
  }

  const publicUrl = get("HEED_PUBLIC_URL");
  if (publicUrl !== undefined && !isUrl(publicUrl, ["http:", "https:"])) {
    problems.push(`HEED_PUBLIC_URL is "${publicUrl}", but must be an address such as https://desk.shop.example.`);
  }

  const staff = readStaffEnvironment(get, problems);
  const mail = readMailEnvironment(get, problems);

  const logLevel = get("LOG_LEVEL") ?? "info";
  if (!isLogLevel(logLevel)) {
    problems.push(`LOG_LEVEL is "${logLevel}", but must be one of ${logLevels.join(", ")}, silent.`);
    throw new EnvironmentError(problems.join("\n"));
  }
  if (problems.length > 0) throw new EnvironmentError(problems.join("\n"));

  const dataDir = get("HEED_DATA_DIR");
  const isBoth = databaseUrl !== undefined && dataDir !== undefined;
  return {
    port,
    host: get("HOST"),
    database: databaseUrl === undefined ? { dataDir: dataDir ?? DEFAULT_DATA_DIR } : { databaseUrl },
    publicUrl,
    logLevel,
    mail,
    staff,
    warnings: isBoth ? ["DATABASE_URL and HEED_DATA_DIR are both set: DATABASE_URL wins."] : [],
  };
}

/** Where browsers reach the service: as it is said, else as `serve` would find it by itself. */
export function publicUrlOf({ publicUrl, port }: Pick<Environment, "publicUrl" | "port">): string {
  return publicUrl ?? `http://localhost:${port}`;
}

function isLogLevel(text: string): text is Environment["logLevel"] {
  return text === "silent" || (logLevels as readonly string[]).includes(text);
}

function isUrl(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}
