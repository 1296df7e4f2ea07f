/** An id as it stands in an address. Dots alone would climb up the path even when they are escaped. */
export function segment(id: string): string {
  return encodeURIComponent(id).replace(/^\.+$/, "-");
}

/** What stands behind the path of an address; nothing where there is nothing to say. */
export function queryText(query: Readonly<Record<string, string | number | undefined>> | undefined): string {
  const pairs = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== "");
  // Everything here is a text or a number.
  const text = pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join("&");
  return text && `?${text}`;
}
