import { outcomeDecisions, remedyTypes } from "@heed/contract";
import { Argument, Command, Option } from "commander";
import { migrate, openDatabase } from "../database/index.ts";
import { version } from "../version.ts";
import { caseVerbs, runCaseCommand, type CaseOptions, type CaseVerb } from "./case-command.ts";
import type { CliContext } from "./cli-context.ts";
import { serve } from "./serve.ts";
import { runSiteCreate, type SiteOptions } from "./site-command.ts";

const environmentHelp = `
Environment:
  PORT             where serve listens (default 8080; 0 takes any free port)
  HOST             the address it listens on (default: every address of the machine)
  HEED_DATA_DIR    the folder of the embedded database (default ./.heed)
  DATABASE_URL     a PostgreSQL instead of the embedded database; wins over HEED_DATA_DIR
  HEED_PUBLIC_URL  how browsers reach the service (default http://localhost:PORT)
  LOG_LEVEL        fatal, error, warn, info (default), debug, trace or silent`;

/** The commands, without a word about how the process ends. */
export function createProgram(context: CliContext): Command {
  const program = new Command("heed")
    .description("The front desk for any company site: cases, promises, answers.")
    .version(version)
    .showHelpAfterError("(--help says more)")
    .addHelpText("after", environmentHelp);

  program
    .command("serve")
    .description("Bring the database up to date and serve until stopped.")
    .option("--demo", "make the site demo where it is not there, and serve the example company at /", false)
    .addHelpText("after", environmentHelp)
    .action((options: { demo: boolean }) => serve(context, options));

  program
    .command("migrate")
    .description("Bring the database up to date.")
    .addHelpText("after", environmentHelp)
    .action(() => runMigrate(context));

  program
    .command("site")
    .description("Work on sites.")
    .command("create")
    .description("Make a site.")
    .requiredOption("--key <key>", "the key that stands in addresses and in the elements' site-key")
    .option("--name <name>", "the company's name as customers read it")
    .option("--origin <origin>", "where the elements may be used, such as https://shop.example; repeatable", collect)
    .option("--locale <locale>", "a language of the site, such as en or zh-Hans; repeatable; the first is the default", collect)
    .option("--time-zone <zone>", "where working days are counted, such as Europe/Berlin (default UTC)")
    .addOption(new Option("--file <path>", "all settings as JSON").conflicts(["name", "origin", "locale", "timeZone"]))
    .action((options: SiteOptions) => runSiteCreate(context, options));

  addCaseCommand(program, context);
  return program;
}

function addCaseCommand(program: Command, context: CliContext): void {
  program
    .command("case")
    .description("Take a step on a case, as its customer will see it.")
    .argument("<reference>", "the case's reference, such as K7MP-4XQ2")
    .addArgument(new Argument("<step>", "what to do").choices(caseVerbs))
    .option("--site <key>", "the site of the case (default: the only one, or demo)")
    .option("--as <name>", "who does it")
    .option("--json", "print the case as JSON")
    .option("--text <text>", "acknowledge, investigate, ask, resume: what the customer is told")
    .option("--owner <name>", "investigate: who is accountable from now on")
    .option("--decision <decision>", `answer: ${outcomeDecisions.join(", ")}`)
    .option("--explanation <text>", "answer: the findings and the reasons")
    .option("--remedy <type[:description]>", `answer: ${remedyTypes.join(", ")}; repeatable`, collect)
    .option("--amount <amount>", "answer: the amount of the refund, such as 12.50")
    .option("--currency <code>", "answer: its currency, such as EUR")
    .option("--promised-on <date>", "answer: the day by which the remedy is promised")
    .option("--reason <text>", "close: why an answered case is closed without the customer's word")
    .action((reference: string, verb: CaseVerb, options: CaseOptions) =>
      runCaseCommand(context, { reference, verb, options }),
    );
}

async function runMigrate(context: CliContext): Promise<void> {
  const database = await openDatabase(context.environment().database);
  try {
    await migrate(database);
  } finally {
    await database.close();
  }
  context.print("The database is up to date.");
}

function collect(value: string, previous: string[] = []): string[] {
  return [...previous, value];
}
