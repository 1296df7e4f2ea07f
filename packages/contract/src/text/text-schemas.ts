import * as z from "zod/mini";
import {
  DATE_PATTERN,
  EMAIL_PATTERN,
  LINE_PATTERN,
  LOCALE_PATTERN,
  NO_OVERRIDE_PATTERN,
  PHONE_PATTERN,
  TEXT_PATTERN,
} from "./limits.ts";
import { isCalendarDate } from "./calendar-date.ts";
import { VISIBLE_PATTERN } from "./visible-text.ts";

/** The library counts code points, as JSON Schema does; a text must also fit where UTF-16 code units are counted. */
const maxUnits = (maxLength: number) =>
  z.check<string>(({ value, issues }) => {
    if (value.length <= maxLength) return;
    issues.push({ code: "too_big", origin: "string", maximum: maxLength, inclusive: true, input: value });
  });

/** A text of several lines that says something. */
export const textSchema = (maxLength: number) =>
  z.string().check(
    z.minLength(1, "required"),
    z.maxLength(maxLength, "too_long"),
    maxUnits(maxLength),
    z.regex(TEXT_PATTERN, "invalid_characters"),
    z.regex(VISIBLE_PATTERN, "required"),
  );

/** A text of several lines that strangers read. */
export const publicTextSchema = (maxLength: number) => textSchema(maxLength).check(z.regex(NO_OVERRIDE_PATTERN, "invalid_characters"));

/** A text of one line that says something. */
export const lineSchema = (maxLength: number) =>
  z.string().check(
    z.minLength(1, "required"),
    z.maxLength(maxLength, "too_long"),
    maxUnits(maxLength),
    z.regex(LINE_PATTERN, "invalid_characters"),
    z.regex(VISIBLE_PATTERN, "required"),
  );

export const emailSchema = z
  .string()
  .check(z.maxLength(254, "too_long"), z.regex(EMAIL_PATTERN, "invalid_email"));

export const phoneSchema = z
  .string()
  .check(z.maxLength(40, "too_long"), z.regex(PHONE_PATTERN, "invalid_phone"));

export const localeSchema = z
  .string()
  .check(z.maxLength(35, "too_long"), z.regex(LOCALE_PATTERN, "invalid_locale"));

export const calendarDateSchema = z
  .string()
  .check(z.regex(DATE_PATTERN, "invalid_date"), z.refine(isCalendarDate, "invalid_date"));

/** An instant, RFC 3339 in UTC, such as `2026-11-22T09:30:00.000Z`. */
export const instantSchema = z.iso.datetime();
