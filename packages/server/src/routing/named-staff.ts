/** Somebody whom a text may be about. */
export interface NamedPerson {
  id: string;
  name: string;
  email: string;
}

/**
 * Those whose full name or e-mail address stands in the texts, however wide or tall the letters are written, with
 * accents or without: customers write as their keyboard lets them, and to keep too much from somebody does no harm. A
 * name of Latin letters must stand by itself: `Ann Lee` is not in `Joann Leeds`. Between Chinese characters there
 * may be spaces. A single character names nobody.
 */
export function findNamed(people: readonly NamedPerson[], texts: readonly string[]): string[] {
  // An invisible mark may stand for a space, or for nothing.
  const text = texts.flatMap((written) => [fold(written), fold(written.replaceAll(/\p{Cf}/gu, ""))]).join("\n");
  const closed = closeUp(text);
  return people.filter(({ name, email }) => isNamed(text, closed, fold(name)) || hasWord(text, fold(email))).map(({ id }) => id);
}

function isNamed(text: string, closed: string, name: string): boolean {
  if ([...name].length < 2) return false;
  return isHan(name) ? closed.includes(closeUp(name)) : hasWord(text, name);
}

/** Whether a word, or several, stands in a text and no letter or digit touches it. */
function hasWord(text: string, word: string): boolean {
  if (word === "") return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text.slice(0, at).at(-1) ?? "", text.slice(at + word.length).at(0) ?? ""];
    if (!isWordCharacter(before) && !isWordCharacter(after)) return true;
  }
  return false;
}

/** One form for what looks the same (Unicode NFKC), in lower case, without accents, with single spaces. */
function fold(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase().normalize("NFD").replaceAll(/[\u0300-\u036f]/g, "").normalize("NFC");
  return plain.replaceAll(/[\s\p{Cf}]+/gu, " ").trim();
}

/** Chinese names are written with a space or a dot within, or without. */
function closeUp(text: string): string {
  return text.replaceAll(/(?<=\p{Script=Han})[\s·・]+(?=\p{Script=Han})/gu, "");
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** A Latin name within Chinese text has no spaces around it. */
function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(character) && !isHan(character);
}
