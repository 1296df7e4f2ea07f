import { z95 } from "./normal-distribution.ts";

/**
 * The probability that a variable of Student's t distribution is at least as far from 0 as `t`. That is the
 * regularised incomplete beta function of df/(df + t²) with the parameters df/2 and 1/2.
 */
export function getStudentTails(t: number, df: number): number {
  const square = t * t;
  const outside = df / (df + square);
  const inside = square / (df + square);
  // x^(df/2) · (1 - x)^(1/2) / B(df/2, 1/2), which both sides of the distribution have in common.
  const front = (Math.exp((-df / 2) * Math.log1p(square / df)) * Math.sqrt(inside) * gammaRatio(df / 2)) / Math.sqrt(Math.PI);
  // The fraction converges quickly on either side of the mean of the beta distribution, not across it.
  if (square > 3) return (front * continueBeta(outside, df / 2, 1 / 2) * 2) / df;
  return 1 - 2 * front * continueBeta(inside, 1 / 2, df / 2);
}

/** How many standard errors to either side hold 95 % of Student's t distribution. */
export function getStudentT95(df: number): number {
  let low = z95;
  // One degree of freedom has the widest: 12.706…
  let high = 12.8;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (getStudentTails(middle, df) > 0.05) low = middle;
    else high = middle;
  }
}

/** Γ(a + 1/2) / Γ(a): its asymptotic series where that is exact, and steps down from there. */
function gammaRatio(a: number): number {
  let steps = 1;
  let n = a;
  for (; n < 30; n++) steps *= n / (n + 1 / 2);
  const series = 1 - (1 - (1 + (5 - (21 + 399 / (8 * n)) / (32 * n)) / (8 * n)) / (16 * n)) / (8 * n);
  return steps * Math.sqrt(n) * series;
}

/** The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method as Thompson and Barnett amended it. */
function continueBeta(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; ; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    const before = fraction;
    for (const step of [even, odd]) {
      d = 1 / notZero(1 + step * d);
      c = notZero(1 + step / c);
      fraction *= c * d;
    }
    if (Math.abs(fraction - before) <= 1e-15 * Math.abs(before)) return fraction;
  }
}

function notZero(denominator: number): number {
  return denominator === 0 ? 1e-300 : denominator;
}
