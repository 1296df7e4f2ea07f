import type { ProposalStatus } from "@heed/contract/rules";
import { resolveLocale } from "../site/index.ts";

/** The columns of an export, in their order. */
export const exportColumns = [
  "id",
  "createdAt",
  "title",
  "text",
  "locale",
  "category",
  "status",
  "author",
  "verifiedVotes",
  "anonymousVotes",
  "weightedVotes",
  "comments",
  "score",
  "reviewBy",
  "reviewedAt",
  "answeredAt",
  "lastAnswer",
  "mergedInto",
] as const;

export type ExportColumn = (typeof exportColumns)[number];

/** What stands in an export in words. */
export interface ExportWords {
  title: string;
  columns: Readonly<Record<ExportColumn, string>>;
  statuses: Readonly<Record<ProposalStatus, string>>;
}

const english: ExportWords = {
  title: "Proposals",
  columns: {
    id: "Proposal",
    createdAt: "Submitted at",
    title: "Title",
    text: "Text",
    locale: "Language",
    category: "Category",
    status: "Status",
    author: "Author",
    verifiedVotes: "Verified votes",
    anonymousVotes: "Anonymous votes",
    weightedVotes: "Votes by tier",
    comments: "Comments",
    score: "Score",
    reviewBy: "To be looked at by",
    reviewedAt: "Looked at",
    answeredAt: "Answered at",
    lastAnswer: "Last answer",
    mergedInto: "Merged into",
  },
  statuses: {
    submitted: "Submitted",
    in_review: "In review",
    published: "Published",
    evaluating: "Being evaluated",
    planned: "Planned",
    in_progress: "In progress",
    done: "Done",
    declined: "Declined",
    merged: "Merged",
  },
};

const chinese: ExportWords = {
  title: "建议",
  columns: {
    id: "建议编号",
    createdAt: "提交时间",
    title: "标题",
    text: "内容",
    locale: "语言",
    category: "类别",
    status: "状态",
    author: "提交人",
    verifiedVotes: "已验证票数",
    anonymousVotes: "匿名票数",
    weightedVotes: "按客户等级加权的票数",
    comments: "评论数",
    score: "评分",
    reviewBy: "审阅期限",
    reviewedAt: "审阅时间",
    answeredAt: "答复时间",
    lastAnswer: "最近答复",
    mergedInto: "并入",
  },
  statuses: {
    submitted: "已提交",
    in_review: "审阅中",
    published: "已发布",
    evaluating: "评估中",
    planned: "已采纳",
    in_progress: "实施中",
    done: "已完成",
    declined: "未采纳",
    merged: "已合并",
  },
};

const words: Readonly<Record<string, ExportWords>> = { en: english, "zh-Hans": chinese };

/** In the language nearest to the one asked for. */
export function exportWordsIn(asked: string | undefined): ExportWords {
  return words[resolveLocale(asked, Object.keys(words))] ?? english;
}
