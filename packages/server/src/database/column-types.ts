import type { ColumnType, JSONColumnType } from "kysely";

export type Instant = ColumnType<Date, Date, Date>;
export type NullableInstant = ColumnType<Date | null, Date | null, Date | null>;

/** jsonb goes in as text: drivers would send an array as an array of PostgreSQL. */
export type Json<T extends object | null> = JSONColumnType<T, string, string>;
export type NullableJson<T extends object> = ColumnType<T | null, string | null, string | null>;
