/** Random enough to be nobody else's; `crypto.randomUUID` is missing on pages without https, this is not. */
export function mintKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
