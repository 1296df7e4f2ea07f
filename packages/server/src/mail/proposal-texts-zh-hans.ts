import type { ProposalTexts } from "./proposal-texts.ts";

export const proposalTextsInSimplifiedChinese: ProposalTexts = {
  kinds: {
    received: ({ site, reviewBy }) => ({
      subject: `${site}已收到您的建议`,
      heading: "感谢您的建议",
      before: [
        reviewBy === null
          ? "您的建议已送达，并已公开展示，大家可以为它投票。后续进展我们会及时告诉您。"
          : `您的建议已送达。我们会在${reviewBy}前阅读，并告诉您后续进展。`,
      ],
      after: ["如果您没有提交过建议，可能是他人误填了您的邮箱，您无需理会；通过下方链接可停止接收此类邮件。"],
    }),
    published: ({ title, isAuthor, isPublic }) =>
      isPublic
        ? {
            subject: `已公开：${title}`,
            heading: isAuthor ? "您的建议已公开" : "您关注的建议已公开",
            before: ["现在大家都可以看到它、为它投票、发表看法。"],
          }
        : {
            subject: `我们会认真考虑：${title}`,
            heading: "我们已阅读您的建议",
            before: ["谢谢您。我们已将它列入待考虑的建议。"],
          },
    evaluating: ({ title, isAuthor }) => ({
      subject: `正在评估：${title}`,
      heading: isAuthor ? "我们正在评估您的建议" : "我们正在评估您关注的建议",
      before: ["我们的几位同事正在评估它的价值和所需的投入，之后会作出决定。"],
    }),
    planned: ({ title, isAuthor }) => ({
      subject: `已采纳：${title}`,
      heading: isAuthor ? "您的建议已被采纳" : "您关注的建议已被采纳",
      before: [isAuthor ? "我们决定付诸实施。感谢您的好主意！" : "我们决定付诸实施。感谢您的支持！"],
    }),
    in_progress: ({ title, isAuthor }) => ({
      subject: `已开始实施：${title}`,
      heading: isAuthor ? "您的建议已开始实施" : "您关注的建议已开始实施",
      before: ["相关工作正在进行。"],
    }),
    done: ({ title, isAuthor }) => ({
      subject: `已完成：${title}`,
      heading: isAuthor ? "您的建议已实现" : "您关注的建议已实现",
      before: [isAuthor ? "您提出的建议现已实现，谢谢您！" : "您投票或关注的建议现已实现，谢谢您！"],
    }),
    declined: ({ title, isAuthor }) => ({
      subject: `我们的答复：${title}`,
      heading: isAuthor ? "您的建议未被采纳" : "您关注的建议未被采纳",
      before: ["我们认真考虑过，最终决定不予采纳，理由如下："],
      after: ["仍然感谢您。期待您的下一个好主意。"],
    }),
    merged: ({ title, otherTitle, isAuthor }) => ({
      subject: `已合并：${title}`,
      heading: isAuthor ? "您的建议已与另一条合并" : "您关注的建议已与另一条合并",
      before: [`“${otherTitle}”与它内容相近，两条建议将合并推进，投票和关注者已一并转入。`],
    }),
    reward: ({ title, isGiven }) => ({
      subject: `谢谢您：${title}`,
      heading: isGiven ? "给您的谢意已送出" : "一份谢意",
      before: [isGiven ? "您的建议已被采纳，这是我们给您的谢意：" : "我们采纳了您的建议，为此向您致谢："],
    }),
  },
  proposal: "建议",
  yours: "您的建议",
  rewardHeading: "给您的",
  rewards: { thanks: "感谢", discount: "折扣", gift: "礼品", money: "奖金", other: "奖励" },
  open: "查看此建议",
  linkNote: "此页面上有这条建议和我们的全部答复。",
  why: (isAuthor) => (isAuthor ? "您收到此邮件，是因为您提交了这条建议。" : "您收到此邮件，是因为您关注了这条建议，或为它投过票。"),
  unsubscribe: "不再接收有关此建议的邮件",
  noReply: "此邮件由系统自动发送，回复邮件无人查收。",
};
