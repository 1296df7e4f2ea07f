const BLOCK_BYTES = 64;

const { initial, rounds } = constants();

/**
 * The SHA-256 hash (FIPS 180-4) of a short ASCII text, as hexadecimal digits.
 *
 * The platform's own needs https, and is asynchronous: for many short texts that takes longer than this does.
 */
export function sha256(text: string): string {
  const schedule = new Int32Array(BLOCK_BYTES);
  const state = Int32Array.from(initial);
  const words = padded(text);
  for (let block = 0; block < words.length; block += 16) {
    schedule.set(words.subarray(block, block + 16));
    compress(state, schedule);
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/** The text in whole blocks, with its end marked and its length behind it. */
function padded(text: string): Int32Array {
  const words = new Int32Array((((text.length + 8) >> 6) + 1) * 16);
  for (let index = 0; index <= text.length; index++) {
    const byte = index < text.length ? text.charCodeAt(index) : 0x80;
    words[index >> 2] = at(words, index >> 2) | (byte << (24 - (index % 4) * 8));
  }
  words[words.length - 1] = text.length * 8;
  return words;
}

function compress(state: Int32Array, schedule: Int32Array): void {
  for (let round = 16; round < 64; round++) {
    const early = at(schedule, round - 15);
    const late = at(schedule, round - 2);
    const mixed = (turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)) + (turned(late, 17) ^ turned(late, 19) ^ (late >>> 10));
    schedule[round] = (at(schedule, round - 16) + at(schedule, round - 7) + mixed) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < 64; round++) {
    const choice = (e & f) ^ (~e & g);
    const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + at(rounds, round) + at(schedule, round)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = at(state, index) + word));
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** Never outside of the words. */
function at(words: Int32Array, index: number): number {
  return words[index] ?? 0;
}

/** The fractions of the roots of the first primes: eight square roots to begin with, 64 cube roots for the rounds. */
function constants(): { initial: Int32Array; rounds: Int32Array } {
  const primes: number[] = [];
  for (let number = 2; primes.length < 64; number++) if (primes.every((prime) => number % prime)) primes.push(number);
  const fractions = (power: number) => (prime: number): number => (prime ** power * 2 ** 32) | 0;
  return { initial: Int32Array.from(primes.slice(0, 8), fractions(1 / 2)), rounds: Int32Array.from(primes, fractions(1 / 3)) };
}
