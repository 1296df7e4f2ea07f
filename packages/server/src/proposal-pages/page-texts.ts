/** What the pages say beside what the elements say. */
export interface PageTexts {
  newProposal: string;
  toBoard: string;
  voteWithoutScript: string;
  haveALook: string;
  notTaken: string;
  notSent: string;
  tooMany: string;
}

const texts: Readonly<Record<string, PageTexts>> = {
  en: {
    newProposal: "Make a proposal",
    toBoard: "All proposals",
    voteWithoutScript: "Vote on a page that works without it",
    haveALook: "Please have another look",
    notTaken: "Your proposal has not been taken yet",
    notSent: "Something did not work. Everything you wrote is still here: please send it again.",
    tooMany: "A lot has come from your connection within the last hour. Everything you wrote is still here: please send it again later.",
  },
  "zh-Hans": {
    newProposal: "提建议",
    toBoard: "全部建议",
    voteWithoutScript: "在无需 JavaScript 的页面上投票",
    haveALook: "请再检查一下",
    notTaken: "您的建议尚未提交成功",
    notSent: "出了点问题。您填写的内容都还在，请再提交一次。",
    tooMany: "最近一小时内，来自您所在网络的提交较多。您填写的内容都还在，请稍后再提交。",
  },
  ar: {
    newProposal: "قدّم اقتراحًا",
    toBoard: "كل الاقتراحات",
    voteWithoutScript: "صوّت في صفحة تعمل بدونه",
    haveALook: "يُرجى المراجعة مرة أخرى",
    notTaken: "لم نستلم اقتراحك بعد",
    notSent: "حدث خطأ ما. كل ما كتبته لا يزال هنا: يُرجى إرساله مرة أخرى.",
    tooMany: "وصلنا الكثير من شبكتك خلال الساعة الأخيرة. كل ما كتبته لا يزال هنا: يُرجى إرساله لاحقًا.",
  },
};

/** In the language of ours that is nearest. */
export function pageTextsFor(locale: string): PageTexts {
  const language = /^zh/i.test(locale) ? "zh-Hans" : (locale.toLowerCase().split("-", 1)[0] ?? "en");
  return (texts[language] ?? texts["en"]) as PageTexts;
}
