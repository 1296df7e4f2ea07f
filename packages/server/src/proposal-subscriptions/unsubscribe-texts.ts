import { resolveLocale } from "../site/index.ts";

/** What the page says by which mails are ended. */
export interface UnsubscribeTexts {
  locale: string;
  question: string;
  explanation: string;
  button: string;
  done: string;
  after: string;
  open: string;
  broken: string;
  brokenHint: string;
}

const inEnglish: UnsubscribeTexts = {
  locale: "en",
  question: "No more mails about this proposal?",
  explanation: "You will hear nothing more of it by mail. Your vote, and whatever else you did, stays as it is.",
  button: "Send me no more of these",
  done: "You get no more mails about this proposal",
  after: "If you change your mind, you can follow it again on its page.",
  open: "See the proposal",
  broken: "This link does not work",
  brokenHint: "It is not as it stood in the mail: please open it from there, or copy all of it.",
};

const inSimplifiedChinese: UnsubscribeTexts = {
  locale: "zh-Hans",
  question: "不再接收有关此建议的邮件？",
  explanation: "您将不再收到有关此建议的邮件。您的投票和其他内容不受影响。",
  button: "不再接收",
  done: "您不会再收到有关此建议的邮件",
  after: "如果改变主意，可以在该建议的页面上重新关注。",
  open: "查看此建议",
  broken: "此链接无法使用",
  brokenHint: "链接可能不完整，请从邮件中直接打开，或完整复制。",
};

const languages = [inEnglish, inSimplifiedChinese];

/** In the language nearest to the one asked for. */
export function unsubscribeTextsFor(asked: string | undefined): UnsubscribeTexts {
  const nearest = resolveLocale(asked, languages.map(({ locale }) => locale));
  return languages.find(({ locale }) => locale === nearest) ?? inEnglish;
}
