/** The day where the customer is, as a date field writes it: as Swedes do. */
export function today(): string {
  return new Date().toLocaleDateString("sv");
}
