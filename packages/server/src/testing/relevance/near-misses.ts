interface Parts {
  templates: readonly string[];
  things: readonly string[];
  wishes: readonly string[];
  reasons: readonly string[];
}

const english: Parts = {
  templates: ["{wish} {thing}", "Please {wish} {thing}", "{thing}: {wish}", "{wish} for {thing}"],
  things: ["orders", "the app", "gift cards", "the branch in the centre", "parcels", "invoices", "the basket", "tea and coffee", "kettles and pots", "the website", "delivery", "the car park", "members", "students and schools", "reviews", "the newsletter", "returns", "the search", "children", "videos", "payments", "the telephone line", "documents", "the calendar", "labels"],
  wishes: ["new colours", "a better overview", "a monthly statistic", "more languages", "a clearer name", "a map of the building", "shorter forms", "a second contact", "larger pictures", "a price alarm", "a tour for newcomers", "a code to scan", "fewer steps", "a list of changes", "an archive", "a printed catalogue", "the old design", "a test mode", "a comparison", "a guest entrance", "a birthday surprise", "a warning before the deadline", "seats to wait", "a history of the last year"],
  reasons: ["It would save me time every week.", "My colleagues ask for it as well.", "I had this at another company and miss it.", "At present I write it down by hand.", "It need not be perfect at first.", "Many customers would be glad of it."],
};

const chinese: Parts = {
  templates: ["{thing}{wish}", "希望{thing}{wish}", "建议给{thing}{wish}", "能否让{thing}{wish}"],
  things: ["订单", "手机应用", "礼品卡", "市中心门店", "快递包裹", "发票", "购物车", "茶叶和咖啡", "水壶和杯子", "网站页面", "送货服务", "停车场", "会员", "学生和学校", "评价", "邮件通知", "退货", "搜索", "孩子", "视频", "付款", "客服电话", "文档", "日历", "标签"],
  wishes: ["增加新颜色", "更清楚一些", "提供每月统计", "支持更多语言", "换个好记的名字", "附上楼层示意", "简化填写步骤", "增加第二联系人", "放大图片", "增加降价提示", "提供新手引导", "增加扫码功能", "减少操作步骤", "列出更新记录", "增加归档", "提供纸质目录", "恢复旧版设计", "增加测试模式", "增加对比功能", "设置访客入口", "送生日惊喜", "到期之前提示", "增加等候座位", "显示去年的记录"],
  reasons: ["每周可以省不少时间。", "同事们也有同样的想法。", "别的公司有，这里没有。", "现在只能用手记下来。", "一开始不必很完善。", "很多顾客都会高兴的。"],
};

/** Proposals that share words with what is looked for and mean something else: every thing with every wish. */
export function nearMisses(locale: "en" | "zh-Hans"): { title: string; text: string }[] {
  const { templates, things, wishes, reasons } = locale === "en" ? english : chinese;
  return things.flatMap((thing, row) =>
    wishes.map((wish, column) => {
      const template = templates[(row + column) % templates.length] ?? "";
      const title = template.replace("{thing}", thing).replace("{wish}", wish);
      const [first, second] = [reasons[(row * 5 + column) % reasons.length], reasons[(row + column * 3 + 1) % reasons.length]];
      return { title, text: `${first ?? ""} ${second ?? ""}` };
    }),
  );
}
