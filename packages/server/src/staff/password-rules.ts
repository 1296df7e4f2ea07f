import { passwordLimits } from "@heed/contract/desk";
import { ProblemError } from "../problems/index.ts";

export interface NewPassword {
  password: string;
  /** Words that anybody who knows the person would try: their name, their address, the company's name. */
  known: readonly string[];
  /** Where it stood in the request, as a JSON Pointer. */
  path: string;
}

const SHORTEST_RUN = 4;
/** What is left of a password without what is commonly tried must be more than this to count. */
const SHORT_REST = 4;
const FEW_CHARACTERS = 3;

/** What lists of leaked passwords are made of, without the digits and signs that people hang on to them. */
const commonWords = new Set(
  `abcdefgh access admin administrator adminadmin asdfghjkl baseball batman butterfly changeit changeme chocolate
  computer dragon default flower football freedom guest hallo hello iloveyou internet jesus jordan killer letmein
  liverpool login london lovely loveme master michael michelle monkey mustang mypassword mynoob nothing pass passw
  password passwort princess qazwsx qazwsxedc qwer qwert qwerty qwertyuiop qwertz root samsung secret service shadow
  starwars summer sunshine superman superuser support temp temporary test testtest trustno welcome whatever winter
  woaini woaiwojia 5201314 1314520 zaqwsx zxcvbn zxcvbnm heed customerservice servicedesk`.split(/\s+/),
);

const runs = ["0123456789", "9876543210", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "qwertzuiopasdfghjklyxcvbnm", "1q2w3e4r5t6y7u8i9o0p", "1qaz2wsx3edc4rfv5tgb6yhn"];

/**
 * Refuses what is tried first. There is no rule about what a password is made of: such rules make people
 * choose worse ones (NIST SP 800-63B, 3.1.1.2).
 *
 * @throws ProblemError `validation_failed` with `too_short`, `too_long` or `password_too_common`.
 */
export function checkNewPassword({ password, known, path }: NewPassword): void {
  const length = [...password].length;
  const { minLength, maxLength } = passwordLimits;
  if (length < minLength) throw new ProblemError("validation_failed", { errors: [{ path, code: "too_short", min: minLength }] });
  if (length > maxLength) throw new ProblemError("validation_failed", { errors: [{ path, code: "too_long", max: maxLength }] });
  if (isCommon(password, known)) {
    throw new ProblemError("validation_failed", { errors: [{ path, code: "password_too_common" }] });
  }
}

/** Whether it falls apart into words that everybody tries, runs of the keyboard and repetitions. */
function isCommon(password: string, known: readonly string[]): boolean {
  const plain = readable(password);
  const words = [...commonWords, ...known.flatMap(wordsOf)].toSorted((a, b) => b.length - a.length);
  const rest = [plain, readable(undisguised(password))].map((text) => withoutRuns(without(words, text)));
  return isRepetition(plain) || rest.some((left) => left.length <= SHORT_REST || new Set(left).size <= FEW_CHARACTERS || isRepetition(left));
}

function without(words: readonly string[], text: string): string {
  return words.reduce((left, word) => left.replaceAll(word, ""), text);
}

function readable(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/[\s\p{P}\p{S}]/gu, "");
}

const disguises: Readonly<Record<string, string>> = { "@": "a", "4": "a", "3": "e", "1": "i", "!": "i", "0": "o", "5": "s", $: "s", "7": "t" };

/** Letters that were written as digits and signs; what is hung on at the end is a number, as a year is. */
function undisguised(text: string): string {
  const [end = ""] = /[\d\p{P}\p{S}\s]*$/u.exec(text) ?? [];
  return text.slice(0, text.length - end.length).replaceAll(/[@431!05$7]/g, (sign) => disguises[sign] ?? sign) + end;
}

/** Two Chinese characters are a name; of letters it takes four to be worth a guess. */
function wordsOf(text: string): string[] {
  const words = [readable(text), ...text.split(/[\s\p{P}\p{S}]+/u).map(readable)];
  return words.filter((word) => word.length >= (/\p{Script=Han}/u.test(word) ? 2 : 4));
}

/** Takes out the stretches that a finger makes by moving on: four or more of a row, an alphabet, the digits. */
function withoutRuns(text: string): string {
  let left = "";
  for (let i = 0; i < text.length; ) {
    const length = Math.max(...runs.map((run) => commonStart(text.slice(i), run)));
    if (length < SHORTEST_RUN) left += text[i];
    i += length < SHORTEST_RUN ? 1 : length;
  }
  return left;
}

/** How much of the beginning of a text goes along somewhere in a run. */
function commonStart(text: string, run: string): number {
  const start = run.indexOf(text[0] ?? " ");
  if (start < 0) return 0;
  let length = 0;
  while (length < text.length && text[length] === run[start + length]) length++;
  return length;
}

function isRepetition(text: string): boolean {
  return /^(.{1,5})\1+$/u.test(text);
}
