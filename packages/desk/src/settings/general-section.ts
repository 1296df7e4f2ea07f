import { msg, str } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import { languageName } from "../localization/language-name.ts";
import { renderOrderedList } from "./ordered-list.ts";
import type { SectionView } from "./section.ts";
import { renderLine, renderLines, renderSelect, renderTexts } from "./setting-fields.ts";

/** Name, languages, where the widgets may be used, and where mails lead. */
export function renderGeneral({ draft }: SectionView): TemplateResult {
  return html`
    ${renderTexts(draft, { pointer: "/name", label: msg("Name of the company"), maxLength: 4_000 })}
    <h3>${msg("Languages")}</h3>
    <p class="muted">${msg("The first is for readers of any other language. Every text is asked for in each of them.")}</p>
    ${renderOrderedList<string>(draft, {
      pointer: "/locales",
      isFlat: true,
      isNeeded: true,
      titleOf: (locale) => (locale ? languageName(locale) : ""),
      renderItem: (locale, pointer) =>
        renderLine(draft, {
          pointer,
          label: locale ? msg(str`Language: ${languageName(locale)}`) : msg("Language"),
          hint: locale ? "" : msg("A language tag, such as fr, pt-BR or zh-Hant."),
        }),
      addText: msg("Add a language"),
      newItem: () => "",
    })}
    <h3>${msg("Pages")}</h3>
    ${renderLines(draft, {
      pointer: "/allowedOrigins",
      label: msg("Where the widgets may be used"),
      hint: msg("One origin on each line, such as https://shop.example. The service’s own is always allowed."),
    })}
    ${renderLine(draft, {
      pointer: "/trackerUrl",
      label: msg("Page with the case tracker"),
      hint: msg("Mails lead customers there, to their own case. Without it they lead to the service’s own page."),
      isOptional: true,
    })}
    <h3>${msg("When a case arrives")}</h3>
    ${renderSelect(draft, {
      pointer: "/acknowledgement",
      label: msg("Acknowledgement"),
      options: [
        { value: "automatic", label: msg("At once, by the service") },
        { value: "manual", label: msg("By whoever takes the case") },
      ],
    })}
  `;
}
