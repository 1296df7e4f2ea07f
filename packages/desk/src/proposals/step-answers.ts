import type { ProposalStep } from "@heed/core/rules";

type AnsweredStep = Exclude<ProposalStep, "review">;

/**
 * How an answer can begin, in the author's language. What stands in braces is for a person to fill in: an answer does
 * not go out with it. `{title}` is filled in here.
 */
const beginnings: Readonly<Record<AnsweredStep, Readonly<Record<"en" | "zh", string>>>> = {
  publish: {
    en: "Thank you for this idea. It is on the board now, where others can vote for it and add what they know.",
    zh: "感谢您的建议！它现已发布，其他客户可以为它投票，也可以补充意见。",
  },
  evaluate: {
    en: "We are weighing this idea now: what it brings, what it takes, and how it could be done. You will read here what comes of it.",
    zh: "我们正在评估这条建议：它能带来什么、需要什么、如何实现。结果会在这里公布。",
  },
  plan: {
    en: "We will do this. Thank you for the idea! It is on our plan, and you will read here when work begins.",
    zh: "我们决定采纳这条建议，谢谢您！它已列入计划，开始实施时会在这里告知。",
  },
  start: {
    en: "Work on this has begun. You will read here when it is done.",
    zh: "这条建议已开始实施，完成后会在这里告知。",
  },
  finish: {
    en: "It is done: {what is there now}. Thank you – it began with your idea.",
    zh: "已经完成：{现在有什么变化}。谢谢您，一切始于您的建议。",
  },
  decline: {
    en: "Thank you for thinking along with us. We will not take this up, because {the reason}.",
    zh: "感谢您为我们出谋划策。这条建议我们暂不采纳，原因是：{原因}。",
  },
  merge: {
    en: "This says the same as “{title}”. We go on there; all votes and everybody who wants to hear of it have moved along.",
    zh: "这条建议与“{title}”相同，我们将在那里继续跟进；投票和关注者已一并转移。",
  },
};

/** How the answer to a step can begin; empty where there is none in the author's language. */
export function beginningOf(step: AnsweredStep, locale: string, title = ""): string {
  const language = locale.split("-")[0];
  const known = language === "en" || language === "zh" ? beginnings[step][language] : "";
  return title ? known.replace("{title}", title) : known;
}

const gaps = new Set(Object.values(beginnings).flatMap((texts) => Object.values(texts).flatMap((text) => text.match(/\{[^}]+\}/g) ?? [])));

/** Whether something in an answer waits to be filled in. Other braces are the writer's own. */
export function hasGap(text: string): boolean {
  return [...gaps].some((gap) => text.includes(gap));
}
