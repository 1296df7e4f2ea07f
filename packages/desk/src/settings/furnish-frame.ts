/** What the page around a form looks like in a preview. */
const PAGE = `
  :root { font: 100%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; background: light-dark(#fff, #191816); }
  body { margin: 0; padding: 1.25rem; }
`;

/** As far as it is needed here; not every browser has it. */
interface TrustingWindow {
  CSSStyleSheet: typeof CSSStyleSheet;
  trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string } };
}

/** Brings elements to an empty page of our own origin, which stands under the same policy as the desk. */
export function furnishFrame(page: Document, scriptUrl: string): Promise<void> {
  // A page in a frame has a window, whose own names the types of a window do not list.
  const view = page.defaultView as unknown as TrustingWindow;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(PAGE);
  page.adoptedStyleSheets = [sheet];
  const script = page.createElement("script");
  script.type = "module";
  const policy = view.trustedTypes?.createPolicy("heed-desk-preview", { createScriptURL: (url) => url });
  script.src = policy?.createScriptURL(scriptUrl) ?? scriptUrl;
  return new Promise((done, fail) => {
    script.onload = () => {
      page.documentElement.dataset.isFurnished = "";
      done();
    };
    script.onerror = () => fail(new Error(`The elements for the preview could not be loaded from ${scriptUrl}.`));
    page.head.append(script);
  });
}
