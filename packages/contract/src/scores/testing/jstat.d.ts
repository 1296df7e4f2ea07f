/** What the tests use of jStat, which brings no types. */
declare module "jstat" {
  const jstat: {
    readonly jStat: {
      mean(values: readonly number[]): number;
      variance(values: readonly number[], ofSample?: boolean): number;
      stdev(values: readonly number[], ofSample?: boolean): number;
      /** The confidence interval by Student's t around a value, at the level 1 - alpha. */
      tci(value: number, alpha: number, values: readonly number[]): [low: number, high: number];
      readonly normal: { cdf(x: number, mean: number, sd: number): number; inv(p: number, mean: number, sd: number): number };
      readonly studentt: { cdf(x: number, df: number): number; inv(p: number, df: number): number };
      readonly chisquare: { cdf(x: number, df: number): number };
      readonly hypgeom: { pdf(k: number, population: number, successes: number, draws: number): number };
    };
  };
  export default jstat;
}
