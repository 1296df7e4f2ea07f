/** The currency chosen last on this device, which is the best guess for the next amount. */
const NAME = "heed-desk-currency";

export function keptCurrency(locale: string): string {
  try {
    const kept = localStorage.getItem(NAME);
    if (kept && /^[A-Z]{3}$/.test(kept)) return kept;
  } catch {
    // A storage that is closed to the page remembers no currency.
  }
  return locale.startsWith("zh") ? "CNY" : "EUR";
}

export function keepCurrency(currency: string): void {
  try {
    if (currency) localStorage.setItem(NAME, currency);
  } catch {
    // The next amount begins with the usual one.
  }
}
