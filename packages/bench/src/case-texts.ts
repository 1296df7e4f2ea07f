import type { SeededRandom } from "./seeded-random.ts";

export type TextLocale = "en" | "zh-Hans";

/** Whoever writes: a name, and the part of an e-mail address before the @. */
export interface WrittenName {
  name: string;
  mailbox: string;
}

const englishNames = {
  first: ["Ada", "Bruno", "Carla", "Dmitri", "Elena", "Farid", "Grace", "Hugo", "Ines", "Jonas", "Kwame", "Leila", "Marco", "Nadia", "Oscar", "Priya", "Quentin", "Rosa", "Samuel", "Thea", "Ursula", "Victor", "Wanda", "Xavier", "Yara", "Zoe"],
  last: ["Abbott", "Barnes", "Castillo", "Dubois", "Eriksen", "Fischer", "Gupta", "Hansen", "Ivanova", "Jensen", "Keller", "Lambert", "Moreau", "Novak", "Okafor", "Patel", "Quinn", "Rossi", "Schmidt", "Tanaka", "Underwood", "Varga", "Whitfield", "Young", "Zimmer"],
};

const chineseNames = {
  last: [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"],
  lastLatin: ["wang", "li", "zhang", "liu", "chen", "yang", "zhao", "huang", "zhou", "wu", "xu", "sun", "hu", "zhu", "gao", "lin", "he", "guo", "ma", "luo"],
  first: ["伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "秀英", "霞", "平", "志强", "晓梅", "建国", "雨欣", "子轩"],
};

const english = {
  products: ["teapot", "cast-iron kettle", "gooseneck kettle", "tea caddy", "bamboo whisk", "porcelain cup", "travel flask", "infuser", "oolong sampler", "jasmine tea", "tea tray", "stovetop kettle", "glass pitcher", "matcha set", "tea cosy", "strainer"],
  rareProducts: ["samovar", "yixing clay pot", "gaiwan", "chasen stand"],
  subjects: ["The {product} has not arrived", "{Product} arrived broken", "Wrong {product} sent", "My {product} leaks", "Refund for the {product}", "Question about the {product}", "Lid of the {product} is missing", "Invoice for the {product}", "How do I clean the {product}?", "The {product} stopped working"],
  openings: ["I ordered the {product} {time}.", "{Time} I bought a {product} in your shop.", "My {product} came {time}.", "I am writing about the {product} from order {order}.", "This concerns order {order}, placed {time}."],
  troubles: ["The handle came off when I first poured.", "The box was open and the packing was torn.", "The tracking page has not changed since.", "The parcel was left in the rain by the courier.", "The spout has a crack and water runs down the side.", "The colour is not the one shown on the website.", "It takes twice as long to boil as it did.", "The invoice shows an amount that I did not pay.", "The telephone line was busy every time I called.", "I was told somebody would ring me back, and nobody did.", "One of the two cups is missing from the set.", "The thermostat clicks and then nothing happens."],
  wishes: ["I would like a refund.", "Please send me a new one.", "Please refund the delivery fee.", "Could you have it repaired?", "I only want to know when it will come.", "A partial refund would be fair.", "Please tell me what went wrong.", "Please collect it and refund the full amount."],
  closings: ["Thank you for your help.", "I look forward to your answer.", "This was a present, so it is urgent.", "I have been a customer for years.", "Photographs are at hand if you need them."],
  replies: ["It is the one with the blue glaze.", "Tuesday after six would suit me.", "The serial number is under the base.", "Yes, the parcel was damaged when it came.", "I have already tried that twice."],
  times: ["three weeks ago", "last Monday", "on the fifth", "before the holidays", "in the spring sale", "a fortnight ago", "yesterday"],
  questions: ["Could you tell us which colour it is?", "When would a courier suit you?", "What is the number under the base?"],
  explanations: ["The parcel was left in our depot; we have sent another one.", "A part from one batch was faulty, and we replace it without charge.", "The carrier confirmed the damage, and we refund the price."],
};

const chinese: typeof english = {
  products: ["紫砂壶", "铸铁壶", "电热水壶", "茶叶罐", "茶筅", "白瓷杯", "保温杯", "滤茶器", "乌龙茶礼盒", "茉莉花茶", "茶盘", "玻璃公道杯", "抹茶套装", "煮茶炉", "旅行茶具"],
  rareProducts: ["盖碗", "建盏", "银壶", "茶宠"],
  subjects: ["{product}一直没有收到", "{product}到货时破损", "发错了{product}", "{product}漏水", "申请{product}退款", "关于{product}的咨询", "{product}少了盖子", "{product}的发票问题", "{product}怎么清洗", "{product}不能加热了"],
  openings: ["我{time}在贵店购买了一个{product}。", "{time}收到的{product}有问题。", "订单号{order}，是{time}下的单。", "您好，我想反映一下{product}的情况。", "我的订单{order}里有一个{product}。"],
  troubles: ["第一次使用把手就断了。", "包装箱已经破损，里面的泡沫也碎了。", "物流信息一直没有更新。", "快递员没有打电话就把包裹放在门口。", "壶嘴有一道裂纹，倒水时会漏。", "颜色和网页上的图片不一样。", "烧水的时间比以前长了一倍。", "发票金额和实际付款不一致。", "客服电话一直占线，打了很多次都打不通。", "说好第二天回电，到现在也没有人联系我。", "套装里少了一个杯子。", "温控器响一声就没有反应了。"],
  wishes: ["请尽快退款。", "希望能换一个新的。", "请退还运费。", "请问可以维修吗？", "只想知道什么时候能送到。", "希望给一个合理的补偿。", "请说明原因。", "请上门取件并全额退款。"],
  closings: ["谢谢。", "请尽快处理，期待您的回复。", "这是送人的礼物，比较着急。", "我是多年的老顾客了。", "需要照片的话我可以提供。"],
  replies: ["是蓝色釉面的那一款。", "周二下午六点以后都可以。", "编号在壶底。", "对，收到的时候就已经坏了。", "这个方法我已经试过两次了。"],
  times: ["三个星期前", "上周一", "五号", "节前", "春季促销时", "两周前", "昨天"],
  questions: ["请问是哪一种颜色？", "请问什么时间方便上门取件？", "请问壶底的编号是多少？"],
  explanations: ["包裹滞留在我们的仓库，已经重新发货。", "这一批次的零件有缺陷，我们免费更换。", "承运方已确认破损，我们将全额退款。"],
};

const textsOf = { en: english, "zh-Hans": chinese } as const;

export function writeName(random: SeededRandom, locale: TextLocale): WrittenName {
  if (locale === "en") {
    const [first, last] = [random.pick(englishNames.first), random.pick(englishNames.last)];
    return { name: `${first} ${last}`, mailbox: `${first}.${last}`.toLowerCase() };
  }
  const index = random.below(chineseNames.last.length);
  const name = `${chineseNames.last[index] ?? ""}${random.pick(chineseNames.first)}`;
  return { name, mailbox: `${chineseNames.lastLatin[index] ?? ""}` };
}

/** What a customer writes about one order: a subject, and a description of three to eight sentences. */
export function writeCase(random: SeededRandom, locale: TextLocale, order: string): { subject: string; description: string; product: string } {
  const texts = textsOf[locale];
  const product = random.pick(random.isLucky(0.001) ? texts.rareProducts : texts.products);
  const fill = (sentence: string) =>
    sentence
      .replace("{product}", product)
      .replace("{Product}", capitalise(product))
      .replace("{order}", order)
      .replace(/\{(t|T)ime\}/, (_, letter) => (letter === "T" ? capitalise(random.pick(texts.times)) : random.pick(texts.times)));
  const troubles = Array.from({ length: 1 + random.below(4) }, () => random.pick(texts.troubles));
  const sentences = [random.pick(texts.openings), ...new Set(troubles), random.pick(texts.wishes), random.pick(texts.closings)];
  return { subject: fill(random.pick(texts.subjects)), description: sentences.map(fill).join(locale === "en" ? " " : ""), product };
}

/** What is written to a case later. */
export function writeLater(random: SeededRandom, locale: TextLocale, what: "replies" | "questions" | "explanations"): string {
  return random.pick(textsOf[locale][what]);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
