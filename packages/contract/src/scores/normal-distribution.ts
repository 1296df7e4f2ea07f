/** How many standard deviations to either side hold 95 % of a normal distribution. */
export const z95 = 1.959963984540054;

/**
 * The probability that a standard normal variable is at least as far from 0 as `z`: the series in powers of z where
 * it converges quickly, else Laplace's continued fraction of the tail (Abramowitz & Stegun 26.2.11 and 26.2.14).
 */
export function getNormalTails(z: number): number {
  const x = Math.abs(z);
  const twiceDensity = Math.sqrt(2 / Math.PI) * Math.exp((-x * x) / 2);
  return x < 2 ? 1 - twiceDensity * sumCentre(x) : twiceDensity / continueTail(x);
}

function sumCentre(x: number): number {
  let sum = 0;
  for (let term = x, odd = 1; sum + term !== sum; term *= (x * x) / odd) {
    sum += term;
    odd += 2;
  }
  return sum;
}

/** From its hundredth level up: from z = 2 on, nothing beyond changes a digit. */
function continueTail(x: number): number {
  let fraction = x;
  for (let level = 100; level > 0; level--) fraction = x + level / fraction;
  return fraction;
}
