/** A part of a mail's body. Texts are plain; what writes them out keeps them so. */
export type MailBlock =
  | { type: "paragraph"; text: string; isStrong?: boolean }
  /** What somebody of the staff wrote, as they wrote it. */
  | { type: "quote"; by: string; text: string }
  /** To be typed somewhere, so it stands out. */
  | { type: "code"; text: string }
  | { type: "facts"; rows: readonly { label: string; value: string }[] }
  | { type: "list"; heading: string; items: readonly { title: string; text?: string | undefined }[] };

/** A mail in one language, before it is written out as text and as HTML: both say the same. */
export interface MailContent {
  locale: string;
  /** What stands between a label and what it labels. */
  colon: string;
  /** The company's name, as its own mails begin. */
  site: string;
  subject: string;
  heading: string;
  blocks: readonly MailBlock[];
  link: { label: string; url: string; note: string } | null;
  /** Small print. */
  notes: readonly string[];
  /** Ends such mails, at once for mail programs that know how (RFC 8058); null where they cannot be ended. */
  unsubscribe: { label: string; url: string } | null;
}
