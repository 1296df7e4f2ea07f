import { createHash } from "node:crypto";
import type { DBAdapter, Where } from "better-auth/adapters";

type TransactionAdapter = Omit<DBAdapter, "transaction">;

/**
 * An adapter of the sign-in library that keeps sessions by the hash of their token. The library itself
 * would keep the token, and its cookie is worth no more than the token and the service's secret: both
 * stand in the same database. With this, who reads the database holds no session.
 */
export function hashSessionTokens(adapter: DBAdapter): DBAdapter {
  return {
    ...adapter,
    ...hashedMethods(adapter),
    transaction: (run) => adapter.transaction((inner) => run({ ...inner, ...hashedMethods(inner) })),
  };
}

/** The hash that stands in `staff_sessions`. The token is 32 random characters: no salt is needed. */
function hashSessionToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

type HashedMethod = "create" | "findOne" | "findMany" | "count" | "update" | "updateMany" | "delete" | "deleteMany";

function hashedMethods(inner: TransactionAdapter): Pick<DBAdapter, HashedMethod> {
  return {
    async create(input) {
      if (input.model !== "session") return inner.create(input);
      const { token } = input.data as { token?: unknown };
      const created = await inner.create({ ...input, data: hashedRow(input.data) });
      return withToken(created, token);
    },
    async findOne(input) {
      return withToken(await inner.findOne(hashedQuery(input)), tokenAskedFor(input));
    },
    findMany: (input) => inner.findMany(hashedQuery(input)),
    count: (input) => inner.count(hashedQuery(input)),
    async update(input) {
      const query = hashedQuery(input);
      const updated = await inner.update({ ...query, update: updateOf(input) });
      return withToken(updated, tokenAskedFor(input));
    },
    updateMany: (input) => inner.updateMany({ ...hashedQuery(input), update: updateOf(input) }),
    delete: (input) => inner.delete(hashedQuery(input)),
    deleteMany: (input) => inner.deleteMany(hashedQuery(input)),
  } as Pick<DBAdapter, HashedMethod>; // The library's methods are generic in rows that it does not check either.
}

interface Query {
  model: string;
  where?: Where[] | undefined;
}

function hashedQuery<Input extends Query>(input: Input): Input {
  if (input.model !== "session" || !input.where) return input;
  const where = input.where.map((condition) =>
    condition.field === "token" ? { ...condition, value: hashedValue(condition.value) } : condition,
  );
  return { ...input, where };
}

function hashedValue(value: Where["value"]): Where["value"] {
  if (typeof value === "string") return hashSessionToken(value);
  return Array.isArray(value) ? value.map((token) => hashSessionToken(String(token))) : value;
}

function updateOf({ model, update }: { model: string; update: Record<string, unknown> }): Record<string, unknown> {
  return model === "session" ? hashedRow(update) : update;
}

function hashedRow<Row extends object>(row: Row): Row {
  return "token" in row && typeof row.token === "string" ? { ...row, token: hashSessionToken(row.token) } : row;
}

/** The one token that a session was looked up by; the library puts what it reads back into the cookie. */
function tokenAskedFor({ model, where }: Query): unknown {
  if (model !== "session") return undefined;
  return where?.find(({ field, operator = "eq" }) => field === "token" && operator === "eq")?.value;
}

function withToken<Row>(row: Row, token: unknown): Row {
  return row !== null && typeof token === "string" ? { ...row, token } : row;
}
