import sources from "../xliff/zh-Hans.xlf?raw";

const ACCENTS: Readonly<Record<string, string>> = Object.fromEntries(
  [..."aáeéiíoóuúyýcçnñsšzžgğlłtťrřkķdđAÁEÉIÍOÓUÚCÇNÑSŠ".matchAll(/(.)(.)/g)].map(([, plain = "", accented = ""]) => [plain, accented]),
);

/** How much longer a text may become in another language. */
const GROWTH = 1.4;

/**
 * The texts of all elements as no language has them: with accents, so that it shows which are not among them, and longer by
 * two fifths, in their words: words are what does not fit.
 */
export function pseudoTexts(): Record<string, string> {
  const units = sources.matchAll(/<trans-unit id="(\w+)">\s*<source>(.*?)<\/source>/gs);
  return Object.fromEntries([...units].map(([, id = "", source = ""]) => [id, longer(plain(source))]));
}

function plain(source: string): string {
  const page = new DOMParser().parseFromString(source.replace(/<x id="(\d+)"[^>]*\/>/g, "$${$1}"), "text/html");
  return page.body.textContent;
}

/** The values of a text stay as they are. */
function longer(text: string): string {
  return text
    .split(/(\$\{\d+\})/)
    .map((part) => (part.startsWith("${") ? part : stretched(part)))
    .join("");
}

function stretched(part: string): string {
  let left = Math.ceil(part.length * (GROWTH - 1));
  const drawn = part.replace(/[aeiouy]/gi, (vowel) => (left-- > 0 ? vowel + vowel.toLowerCase() : vowel));
  return drawn.replace(/\p{L}/gu, (letter) => ACCENTS[letter] ?? letter);
}
