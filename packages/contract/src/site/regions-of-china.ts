
type Names = readonly [id: string, en: string, zhHans: string];

/** The seven regions that companies in China organise their service by, with the provinces of each. */
const regions: readonly { names: Names; provinces: readonly Names[] }[] = [
  {
    names: ["east", "East China", "华东"],
    provinces: [
      ["shanghai", "Shanghai", "上海"],
      ["jiangsu", "Jiangsu", "江苏"],
      ["zhejiang", "Zhejiang", "浙江"],
      ["anhui", "Anhui", "安徽"],
      ["fujian", "Fujian", "福建"],
      ["jiangxi", "Jiangxi", "江西"],
      ["shandong", "Shandong", "山东"],
    ],
  },
  {
    names: ["south", "South China", "华南"],
    provinces: [
      ["guangdong", "Guangdong", "广东"],
      ["guangxi", "Guangxi", "广西"],
      ["hainan", "Hainan", "海南"],
      ["hong_kong", "Hong Kong", "香港"],
      ["macao", "Macao", "澳门"],
    ],
  },
  {
    names: ["south_west", "South-West China", "西南"],
    provinces: [
      ["chongqing", "Chongqing", "重庆"],
      ["sichuan", "Sichuan", "四川"],
      ["guizhou", "Guizhou", "贵州"],
      ["yunnan", "Yunnan", "云南"],
      ["tibet", "Tibet", "西藏"],
    ],
  },
  {
    names: ["central", "Central China", "华中"],
    provinces: [
      ["henan", "Henan", "河南"],
      ["hubei", "Hubei", "湖北"],
      ["hunan", "Hunan", "湖南"],
    ],
  },
  {
    names: ["north_east", "North-East China", "东北"],
    provinces: [
      ["liaoning", "Liaoning", "辽宁"],
      ["jilin", "Jilin", "吉林"],
      ["heilongjiang", "Heilongjiang", "黑龙江"],
    ],
  },
  {
    names: ["north", "North China", "华北"],
    provinces: [
      ["beijing", "Beijing", "北京"],
      ["tianjin", "Tianjin", "天津"],
      ["hebei", "Hebei", "河北"],
      ["shanxi", "Shanxi", "山西"],
      ["inner_mongolia", "Inner Mongolia", "内蒙古"],
    ],
  },
  {
    names: ["north_west", "North-West China", "西北"],
    provinces: [
      ["shaanxi", "Shaanxi", "陕西"],
      ["gansu", "Gansu", "甘肃"],
      ["qinghai", "Qinghai", "青海"],
      ["ningxia", "Ningxia", "宁夏"],
      ["xinjiang", "Xinjiang", "新疆"],
    ],
  },
];

/** A region or province with its names in a site's languages. */
interface NamedRegion {
  id: string;
  label: Record<string, string>;
}

/** They, in the languages of a site: Chinese by its Chinese names, all others by the English ones. */
export function regionsOfChina(locales: readonly string[]): (NamedRegion & { children: NamedRegion[] })[] {
  const named = ([id, en, zhHans]: Names): NamedRegion => ({
    id,
    label: Object.fromEntries(locales.map((locale) => [locale, /^zh\b/i.test(locale) ? zhHans : en])),
  });
  return regions.map(({ names, provinces }) => ({ ...named(names), children: provinces.map(named) }));
}
