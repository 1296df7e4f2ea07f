import { html, raw } from "hono/html";
import type { MailBlock, MailContent } from "./mail-content.ts";

type Markup = ReturnType<typeof html>;

const FONT = "system-ui,-apple-system,'Segoe UI','Noto Sans','PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";

/** What a mail program cannot take from inline styles. Each says what its element is like on a dark ground. */
const DARK = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background:#191816!important}.card{background:#23201c!important;border-color:#3a3733!important}
.text{color:#f1eee9!important}.quiet{color:#b3aca2!important}.accent{color:#6fd0bd!important}
.quote{background:#1c2a27!important;border-color:#6fd0bd!important}.line{border-color:#3a3733!important}
.button{background:#6fd0bd!important;color:#04231d!important}}`;

/**
 * A mail as HTML: nothing is loaded from anywhere, every text is escaped, styles stand inline because many
 * mail programs drop the rest, and what they keep of it makes it dark where its reader wants that.
 */
export async function renderHtml(content: MailContent): Promise<string> {
  const { locale, site, subject, heading, blocks, link, notes, unsubscribe } = content;
  const document = html`<!doctype html>
<html lang="${locale}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<style>${raw(DARK)}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f4f2ee">
<div class="page" lang="${locale}" dir="ltr" style="padding:24px 12px;background:#f4f2ee;font-family:${raw(FONT)};font-size:16px;line-height:1.6">
<div class="card" style="max-width:560px;margin:0 auto;padding:28px 24px;background:#ffffff;border:1px solid #e6e2dc;border-radius:14px">
<p class="accent" style="margin:0 0 20px;font-size:15px;font-weight:600;color:#0c6555">${site}</p>
<h1 class="text" style="margin:0 0 20px;font-size:24px;line-height:1.25;font-weight:650;color:#23201c">${heading}</h1>
${blocks.map(renderBlock)}
${link === null ? "" : renderLink(link)}</div>
<div style="max-width:560px;margin:0 auto;padding:16px 24px 0">
${notes.map((note) => html`<p class="quiet" style="margin:0 0 6px;font-size:13px;color:#625c54">${note}</p>`)}
${unsubscribe === null ? "" : html`<p class="quiet" style="margin:0 0 6px;font-size:13px;color:#625c54"><a class="quiet" href="${unsubscribe.url}" style="color:#625c54">${unsubscribe.label}</a></p>`}
</div>
</div>
</body>
</html>
`;
  return String(await document);
}

function renderLink({ label, url, note }: NonNullable<MailContent["link"]>): Markup {
  return html`<p style="margin:28px 0 12px"><a class="button" href="${url}" style="display:inline-block;padding:13px 22px;border-radius:10px;background:#0c6555;color:#ffffff;font-weight:600;text-decoration:none">${label}</a></p>
<p class="quiet" style="margin:0;font-size:13px;color:#625c54">${note}</p>
`;
}

function renderBlock(block: MailBlock): Markup {
  switch (block.type) {
    case "paragraph":
      return html`<p class="text" style="margin:0 0 16px;color:#23201c${raw(block.isStrong ? ";font-weight:600" : "")}">${lines(block.text)}</p>
`;
    case "quote":
      return html`<div class="quote" style="margin:0 0 20px;padding:14px 18px;background:#eef5f2;border-left:3px solid #0c6555;border-radius:4px">
<p class="quiet" style="margin:0 0 6px;font-size:13px;color:#625c54">${block.by}</p>
<p class="text" dir="auto" style="margin:0;color:#23201c;overflow-wrap:anywhere">${lines(block.text)}</p>
</div>
`;
    case "code":
      return html`<p class="text" style="margin:0 0 20px;font-size:32px;font-weight:650;letter-spacing:6px;font-variant-numeric:tabular-nums;color:#23201c">${block.text}</p>
`;
    case "facts":
      return html`<dl style="margin:0 0 20px">
${block.rows.map(
  ({ label, value }) => html`<div class="line" style="padding:9px 0;border-top:1px solid #e6e2dc">
<dt class="quiet" style="font-size:13px;color:#625c54">${label}</dt>
<dd class="text" style="margin:0;font-weight:600;color:#23201c">${value}</dd>
</div>`,
)}
</dl>
`;
    case "list":
      return html`<p class="quiet" style="margin:0 0 6px;font-size:13px;color:#625c54">${block.heading}</p>
<ul class="text" style="margin:0 0 20px;padding-left:20px;color:#23201c">
${block.items.map(
  ({ title, text }) =>
    html`<li style="margin:0 0 6px"><strong>${title}</strong>${text === undefined ? "" : html`<br><span dir="auto">${lines(text)}</span>`}</li>`,
)}
</ul>
`;
  }
}

/** Line breaks as elements: few mail programs know `white-space`. */
function lines(text: string): Markup[] {
  return text.split(/\r?\n/).map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`));
}
