import { tokens } from "../src/base/tokens.styles.ts";

/** Every name is used within its sheets alone, and each element's sheets begin with that of the tokens. */
const shortNames = new Map([...new Set(tokens.cssText.match(/--_[a-z-]+/g))].map((name, index) => [name, `--_${index.toString(36)}`]));

/** What the tokens are called in the source is half a hundred bytes of what every visitor downloads. */
export function withShortTokens(code: string): string {
  return code.replace(/--_[a-z-]+/g, (name) => shortNames.get(name) ?? name);
}
