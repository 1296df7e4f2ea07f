/** How much work, and how much of it at a time. */
export interface Load {
  readonly count: number;
  readonly connections: number;
}

/** Does the work `count` times, `connections` at a time, and answers how often a second that was. */
export async function runLoad({ count, connections }: Load, work: (connection: number) => Promise<void>): Promise<number> {
  let left = count;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      while (left > 0) {
        left -= 1;
        await work(connection);
      }
    }),
  );
  return count / ((performance.now() - startedAt) / 1000);
}
