import { outcomeDecisions, remedyTypes } from "@heed/contract";
import { staffRoles } from "@heed/contract/desk";
import { embeddableElements } from "@heed/contract/desk-rules";
import { Argument, Command, Option } from "commander";
import { migrate, openDatabase } from "../database/index.ts";
import { version } from "../version.ts";
import { caseVerbs, runCaseCommand, type CaseOptions, type CaseVerb } from "./case-command.ts";
import type { CliContext } from "./cli-context.ts";
import { runEmbed, type EmbedOptions } from "./embed-command.ts";
import { serve, type ServeOptions } from "./serve.ts";
import { runSiteCreate, type SiteOptions } from "./site-command.ts";
import {
  runStaffInvite,
  runStaffList,
  runStaffRemove,
  runStaffReset,
  type StaffInviteOptions,
  type StaffSiteOptions,
} from "./staff-command.ts";

const environmentHelp = `
Environment:
  PORT             where serve listens (default 8080; 0 takes any free port)
  HOST             the address it listens on (default: every address of the machine)
  HEED_DATA_DIR    the folder of the embedded database (default ./.heed)
  DATABASE_URL     a PostgreSQL instead of the embedded database; wins over HEED_DATA_DIR
  HEED_PUBLIC_URL  how browsers reach the service (default http://localhost:PORT)
  HEED_SECRET      signs the cookies of the staff; at least 32 characters (default: made once, kept in the database)
  HEED_OIDC_ISSUER, HEED_OIDC_CLIENT_ID, HEED_OIDC_CLIENT_SECRET, HEED_OIDC_LABEL
                   the company's own sign-in for its staff, and what the button says (default: none)
  HEED_TRUSTED_PROXIES
                   how many proxies stand in front and add to X-Forwarded-For (default 0)
  SMTP_URL         the mail server, such as smtps://user:password@host:465 (default: no mail)
  HEED_MAIL_FROM   who mails come from: care@shop.example or Fern & Kettle <care@shop.example>
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
    .option("--sample-cases", "with --demo: fill the example company's desk once, so that it can be seen at work", false)
    .addHelpText("after", environmentHelp)
    .action((options: ServeOptions) => serve(context, options));

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

  program
    .command("embed")
    .description("Print what to paste into a page of the company's.")
    .argument("[site]", "the site (default: the only one, or demo)")
    .addOption(new Option("--element <name>", "what should stand there").choices(embeddableElements).default("complaint-form"))
    .option("--locale <locale>", "its language, such as zh-Hans (default: the page's, then the reader's)")
    .option("--survey <id>", "with --element survey: which one")
    .action((site: string | undefined, options: EmbedOptions) => runEmbed(context, site, options));

  addStaffCommands(program, context);
  addCaseCommand(program, context);
  return program;
}

function addStaffCommands(program: Command, context: CliContext): void {
  const staff = program.command("staff").description("Say who works at the desk.");
  const siteOption = () => new Option("--site <key>", "the site (default: the only one, or demo)");
  staff
    .command("invite")
    .description("Make a link that lets somebody in, once, within a week.")
    .argument("<email>", "their address")
    .addOption(new Option("--role <role>", "what they will be").choices(staffRoles).makeOptionMandatory())
    .option("--team <id>", "a team of theirs; repeatable", collect)
    .option("--name <name>", "what they are called")
    .addOption(siteOption())
    .action((email: string, options: StaffInviteOptions) => runStaffInvite(context, email, options));
  staff
    .command("list")
    .description("Show who works at a site, and who has been invited.")
    .addOption(siteOption())
    .action((options: StaffSiteOptions) => runStaffList(context, options));
  staff
    .command("remove")
    .description("End somebody's access at once.")
    .argument("<email>", "their address")
    .addOption(siteOption())
    .action((email: string, options: StaffSiteOptions) => runStaffRemove(context, email, options));
  staff
    .command("reset")
    .description("Make a link by which somebody can choose a new password, once, within an hour.")
    .argument("<email>", "their address")
    .action((email: string) => runStaffReset(context, email));
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
