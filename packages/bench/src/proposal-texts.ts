import type { SeededRandom } from "./seeded-random.ts";

type ProposalLocale = "en" | "zh-Hans";

const english = {
  titles: [
    "{Wish} {thing} {where}",
    "{Thing} {where}: {wish} more of it",
    "Please {wish} the {thing} of the {odd} series",
    "{Wish} a {odd} {thing}",
    "{Odd} and {thing}, {where}",
    "Why not {wish} {thing} {when}?",
  ],
  wishes: ["offer", "add", "sell", "show", "repair", "remember", "translate", "shorten", "allow", "pack", "send", "collect", "explain", "rent out", "engrave", "label", "compare", "restock", "sort", "filter"],
  things: ["gift wrapping", "spare lids", "delivery slots", "dark mode", "the wish list", "order history", "loyalty points", "sample sets", "handle covers", "teapot cosies", "refill bags", "pickup points", "invoice copies", "care instructions", "sizes in millilitres", "photographs", "reviews", "stock alerts", "gift cards", "return labels", "a newsletter", "opening hours", "a repair service", "payment by instalments", "cast-iron kettles", "wheelchair ramps", "a chat", "brewing times", "filters", "recycled boxes"],
  where: ["in the shop", "on the website", "in the app", "at the counter", "for business customers", "for orders abroad", "on the product page", "during checkout", "in the account", "for members", "in every branch", "by post"],
  when: ["on Sundays", "before the holidays", "in the evening", "for large orders", "in the sale", "with every second order", "once a month"],
  sentences: [
    "I have been a customer for years and miss this every time.",
    "My {thing} would be easier to use then.",
    "Other shops {wish} {thing} already, and it works well for them.",
    "It need not cost much: {odd} could be done first, {thing} later.",
    "When I wanted to {wish} {thing} {when}, nobody could tell me how.",
    "My neighbour, who likes {odd} tea, says the same.",
    "It would save a call to your service {when}.",
    "Please think of those who cannot {wish} things {where}.",
    "At the moment I have to do without, or buy {odd} elsewhere.",
    "Perhaps the {odd} colour could come with it.",
    "I would gladly pay a little more for that.",
  ],
};

const chinese: typeof english = {
  titles: ["希望{wish}{thing}", "{where}{wish}{thing}", "建议{when}{wish}{odd}{thing}", "{odd}系列的{thing}能否{wish}", "请{wish}{thing}和{odd}", "{thing}{where}不方便，建议{wish}"],
  wishes: ["提供", "增加", "单独出售", "显示", "上门维修", "保存", "翻译", "缩短", "允许", "改进", "寄送", "回收", "说明", "出租", "刻字", "标注", "对比", "补货", "排序", "筛选"],
  things: ["礼品包装", "备用壶盖", "配送时段", "深色模式", "收藏夹", "订单记录", "会员积分", "试饮装", "把手套", "茶壶保温套", "补充装", "自提点", "发票副本", "保养说明", "容量标示", "实物照片", "用户评价", "到货提醒", "礼品卡", "退货标签", "电子邮件通讯", "营业时间", "维修服务", "分期付款", "铸铁壶", "无障碍坡道", "在线客服", "冲泡时间", "滤网", "环保纸箱"],
  where: ["在门店", "在网站上", "在手机应用里", "在柜台", "对企业客户", "对海外订单", "在商品页面", "结算的时候", "在个人账户里", "对会员", "在每个分店", "邮寄时"],
  when: ["周日", "节前", "晚上", "大额订单时", "促销期间", "每隔一单", "每月一次"],
  sentences: ["我是多年的老顾客，每次都觉得少了这个。", "这样{thing}用起来会方便很多。", "别的商店已经{wish}{thing}，效果不错。", "成本不高，可以先做{odd}，再做{thing}。", "{when}我想{wish}{thing}，没有人能告诉我怎么办。", "我的邻居喜欢{odd}，也这么说。", "{when}可以少打一次客服电话。", "请考虑一下{where}不方便的人。", "现在只能将就，或者去别处买{odd}。", "也许可以配上{odd}的颜色。", "为此多付一点钱也愿意。"],
};

const syllables = ["ka", "lo", "mi", "ren", "tu", "sha", "vel", "dor", "pin", "gas", "mor", "bel", "fi", "zan", "tre", "cou", "wyn", "har", "nis", "dle"];
const characters = [..."山水云月风花雪竹松梅兰菊石泉溪林海天地春夏秋冬金银铜铁玉珠青红白黑紫绿黄蓝古今东西南北上下左右明清宋唐龙凤虎鹤鹿鱼鸟马羊"];

/** Words that few proposals have, the fewer the later they come: a board has tens of thousands of them. */
function oddWord(random: SeededRandom, locale: ProposalLocale): string {
  const index = Math.floor(20_000 ** random.next());
  if (locale === "en") {
    const parts = [index % 20, Math.floor(index / 20) % 20, Math.floor(index / 400) % 20, Math.floor(index / 8_000)];
    return parts.map((part) => syllables[part] ?? "").join("");
  }
  const count = characters.length;
  return [index % count, Math.floor(index / count) % count, (index * 7) % count].map((part) => characters[part] ?? "").join("");
}

/** A proposal's title and text. */
export function writeProposal(random: SeededRandom, locale: ProposalLocale): { title: string; text: string } {
  const texts = locale === "en" ? english : chinese;
  const thing = random.pick(texts.things);
  const fill = (template: string): string =>
    template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const word = wordFor(name.toLowerCase());
      return name[0] === name[0]?.toUpperCase() ? `${word[0]?.toUpperCase() ?? ""}${word.slice(1)}` : word;
    });
  const wordFor = (name: string): string => {
    if (name === "odd") return oddWord(random, locale);
    if (name === "thing") return thing;
    return random.pick(name === "wish" ? texts.wishes : name === "where" ? texts.where : texts.when);
  };
  const count = 2 + random.below(5);
  const sentences = Array.from({ length: count }, () => fill(random.pick(texts.sentences)));
  return { title: fill(random.pick(texts.titles)), text: sentences.join(locale === "en" ? " " : "") };
}
