import type { CaseKind } from "@heed/contract";
import type { StaffRole } from "@heed/contract/desk";
import type { MailTexts } from "./mail-texts.ts";
import { proposalTextsInSimplifiedChinese } from "./proposal-texts-zh-hans.ts";

const things: Readonly<Record<CaseKind, string>> = { complaint: "投诉", inquiry: "咨询", service_request: "服务申请" };

const roles: Readonly<Record<StaffRole, string>> = {
  agent: "客服专员",
  reviewer: "评审员",
  supervisor: "主管",
  manager: "经理",
  inspector: "督察员",
  admin: "管理员",
};

export const textsInSimplifiedChinese: MailTexts = {
  locale: "zh-Hans",
  colon: "：",
  cases: {
    confirmation: ({ site, kind }) => ({
      subject: `${site}已收到您的${things[kind]}`,
      heading: `我们已收到您的${things[kind]}`,
      before: [`感谢您告诉我们。您的${things[kind]}已送达，我们承诺：`],
      after: [
        "您可以随时打开此事的页面查看进展、补充说明、阅读我们的答复。",
        "如果您没有联系过我们，可能是他人误填了您的邮箱，您无需理会。",
      ],
    }),
    acknowledged: ({ site, kind, who }) => ({
      subject: `${site}已受理您的${things[kind]}`,
      heading: `您的${things[kind]}已受理`,
      before: [`${who ?? "我们"}已确认收到您的${things[kind]}。`],
    }),
    investigating: ({ site, kind, who }) => ({
      subject: `${site}正在处理您的${things[kind]}`,
      heading: `我们正在处理您的${things[kind]}`,
      before: [who === null ? `我们已开始处理您的${things[kind]}。` : `您的${things[kind]}现由${who}负责，并会跟进到底。`],
    }),
    question: ({ site, kind }) => ({
      subject: `${site}想就您的${things[kind]}了解情况`,
      heading: "我们想向您了解情况",
      before: [`为了继续处理您的${things[kind]}，我们需要您的回复：`],
      after: ["请在此事的页面上回复。收到回复之前，我们的时限暂停计算。"],
    }),
    message: ({ site, kind }) => ({
      subject: `${site}就您的${things[kind]}给您留言`,
      heading: "给您的留言",
      before: [`您的${things[kind]}有了新的进展：`],
    }),
    answer: ({ site, kind, decideBy }) => ({
      subject: `${site}已答复您的${things[kind]}`,
      heading: `对您${things[kind]}的答复`,
      before: [],
      after: [
        decideBy === null
          ? "这样处理您是否满意？请在此事的页面上告诉我们。"
          : `这样处理您是否满意？如不满意，请在${decideBy}前告诉我们：在此事的页面上，您可以表示尚未解决，或请上一级处理。届时如未收到您的回复，此事即告结束，我们的承诺继续有效。`,
      ],
    }),
    reopened: ({ site, kind }) => ({
      subject: `${site}正在重新处理您的${things[kind]}`,
      heading: "我们会重新处理",
      before: ["您表示此事尚未解决，感谢您告诉我们。我们会重新处理并再次答复您。"],
    }),
    escalated: ({ site, kind, level, isAsked }) => ({
      subject: `${site}已将您的${things[kind]}交由上一级处理`,
      heading: "上一级会重新处理",
      before: [
        isAsked
          ? `应您的要求，您的${things[kind]}现由${level === "manager" ? "经理" : "主管"}重新处理，并会再次答复您。`
          : `您的${things[kind]}现由${level === "manager" ? "经理" : "主管"}处理，并会答复您。`,
      ],
    }),
    accepted: ({ site, kind }) => ({
      subject: `您在${site}的${things[kind]}已结束`,
      heading: "谢谢您",
      before: ["您已接受我们的答复，此事已结束。我们的承诺继续有效。"],
      after: ["您对处理过程是否满意？欢迎在此事的页面上评价。"],
    }),
    lapsed: ({ site, kind }) => ({
      subject: `您在${site}的${things[kind]}已结束`,
      heading: `您的${things[kind]}已结束`,
      before: ["答复之后我们未收到您的回复，此事已结束。我们的承诺继续有效。"],
      after: ["如仍有未解决之处，欢迎再次联系我们。"],
    }),
    withdrawn: ({ site, kind }) => ({
      subject: `您已撤回在${site}的${things[kind]}`,
      heading: `您已撤回${things[kind]}`,
      before: ["按照您的意愿，我们已停止处理。"],
      after: ["如再次遇到，欢迎重新联系我们。"],
    }),
    merged: ({ site, kind, otherReference }) => ({
      subject: `${site}将合并处理您的${things[kind]}`,
      heading: "我们会合并处理",
      before: [`您此前已就同一件事联系过我们。为了统一答复您，此事将以受理编号 ${otherReference ?? ""} 继续处理。`],
    }),
  },
  greeting: (name) => (name === null ? "您好：" : `${name}，您好：`),
  reference: "受理编号",
  promises: { acknowledge: "确认收到不晚于", answer: "答复不晚于", close: "处理完毕不晚于" },
  quoted: (who) => (who === null ? "我们的留言" : `${who}的留言`),
  decisions: { upheld: "您的投诉成立。", partly_upheld: "您的投诉部分成立。", not_upheld: "您的投诉不成立。" },
  explanation: "说明",
  remediesHeading: "为您处理",
  remedies: {
    apology: "致歉",
    explanation: "说明",
    refund: "退款",
    replacement: "换货",
    repair: "维修",
    discount: "折扣",
    other: "另外",
  },
  amount: (money) => ` ${money}`,
  promisedOn: (day) => `，${day}前`,
  openCase: "查看此事",
  linkNote: (day) => `此链接无需密码即可打开您的事项，有效期至${day}，请勿转发给他人。`,
  noReply: "此邮件由系统自动发送，回复邮件无人查收。请在此事的页面上给我们留言。",
  invitation: ({ site, role, invitedBy, expiresAt }) => ({
    subject: `${site}邀请您加入客服工作台`,
    heading: "欢迎加入",
    before: [`${invitedBy ?? site}邀请您以${roles[role]}的身份加入${site}的客服工作台。`, `邀请仅可接受一次，有效期至${expiresAt}。`],
    after: ["如果您没有预料到这份邀请，无需理会。"],
    accept: "接受邀请",
    note: "持有此链接的人可以用您的名义接受邀请，请勿转发给他人。",
  }),
  survey: ({ site, reason, questions, minutes, isAnonymous, until }) => ({
    subject: reason === "case_closed" ? `我们做得怎么样？${site}想听听您的意见` : `现在一切都好吗？${site}想听听您的意见`,
    heading: reason === "case_closed" ? "我们做得怎么样？" : "现在一切都好吗？",
    before: [
      reason === "case_closed"
        ? "您的事项已处理完毕，我们想了解您对处理过程的感受。"
        : "您的事项已处理完毕一段时间，我们想了解现在的情况如何。",
      questions === 1 ? "只有一个问题，不到一分钟即可完成。" : `最多 ${questions} 个问题，大约需要 ${minutes} 分钟。`,
      isAnonymous ? "您的回答是匿名的，没有人能看出是谁填写的。" : "您的回答会与您的事项一起保存，以便我们改进不足之处。",
    ],
    answer: "开始回答",
    note: `此链接仅供您本人使用，只能提交一次，有效期至${until}。`,
    notes: ["是否回答完全由您决定，不会有任何影响。如果不想再收到此类邀请，可在同一页面上告诉我们。", "此邮件由系统自动发送，回复邮件无人查收。"],
  }),
  signIn: ({ site, expiresAt }) => ({
    subject: `您在${site}的验证码`,
    heading: "您的验证码",
    before: [`请在您申请验证码的页面上输入以下验证码，即可参与${site}的建议讨论。验证码仅可使用一次，有效期至${expiresAt}。`],
    after: ["我们不会通过电话或邮件向您索要验证码。", "如果您没有申请过验证码，可能是他人误填了您的邮箱，您无需理会。"],
  }),
  proposals: proposalTextsInSimplifiedChinese,
  passwordReset: ({ site, expiresAt }) => ({
    subject: `重设您在${site}客服工作台的密码`,
    heading: "设置新密码",
    before: [
      "我们收到了为您的客服工作台账户重设密码的请求。",
      `请通过以下链接设置新密码。链接仅可使用一次，有效期至${expiresAt}。设置之后，您在其他设备上的登录会全部退出。`,
    ],
    after: ["如果不是您本人提出的请求，无需理会，您的密码不会改变。"],
    choose: "设置新密码",
    note: "持有此链接的人可以更改您的密码，请勿转发给他人。",
  }),
};
