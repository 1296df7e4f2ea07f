import type { SiteSettings } from "@heed/contract";

/** The seven regions that companies in China organise their service by, with the provinces of each. */
export const regionsOfChina: SiteSettings["regions"] = [
  {
    id: "east",
    label: { en: "East China", "zh-Hans": "华东" },
    children: [
      { id: "shanghai", label: { en: "Shanghai", "zh-Hans": "上海" } },
      { id: "jiangsu", label: { en: "Jiangsu", "zh-Hans": "江苏" } },
      { id: "zhejiang", label: { en: "Zhejiang", "zh-Hans": "浙江" } },
      { id: "anhui", label: { en: "Anhui", "zh-Hans": "安徽" } },
      { id: "fujian", label: { en: "Fujian", "zh-Hans": "福建" } },
      { id: "jiangxi", label: { en: "Jiangxi", "zh-Hans": "江西" } },
      { id: "shandong", label: { en: "Shandong", "zh-Hans": "山东" } },
    ],
  },
  {
    id: "south",
    label: { en: "South China", "zh-Hans": "华南" },
    children: [
      { id: "guangdong", label: { en: "Guangdong", "zh-Hans": "广东" } },
      { id: "guangxi", label: { en: "Guangxi", "zh-Hans": "广西" } },
      { id: "hainan", label: { en: "Hainan", "zh-Hans": "海南" } },
      { id: "hong_kong", label: { en: "Hong Kong", "zh-Hans": "香港" } },
      { id: "macao", label: { en: "Macao", "zh-Hans": "澳门" } },
    ],
  },
  {
    id: "south_west",
    label: { en: "South-West China", "zh-Hans": "西南" },
    children: [
      { id: "chongqing", label: { en: "Chongqing", "zh-Hans": "重庆" } },
      { id: "sichuan", label: { en: "Sichuan", "zh-Hans": "四川" } },
      { id: "guizhou", label: { en: "Guizhou", "zh-Hans": "贵州" } },
      { id: "yunnan", label: { en: "Yunnan", "zh-Hans": "云南" } },
      { id: "tibet", label: { en: "Tibet", "zh-Hans": "西藏" } },
    ],
  },
  {
    id: "central",
    label: { en: "Central China", "zh-Hans": "华中" },
    children: [
      { id: "henan", label: { en: "Henan", "zh-Hans": "河南" } },
      { id: "hubei", label: { en: "Hubei", "zh-Hans": "湖北" } },
      { id: "hunan", label: { en: "Hunan", "zh-Hans": "湖南" } },
    ],
  },
  {
    id: "north_east",
    label: { en: "North-East China", "zh-Hans": "东北" },
    children: [
      { id: "liaoning", label: { en: "Liaoning", "zh-Hans": "辽宁" } },
      { id: "jilin", label: { en: "Jilin", "zh-Hans": "吉林" } },
      { id: "heilongjiang", label: { en: "Heilongjiang", "zh-Hans": "黑龙江" } },
    ],
  },
  {
    id: "north",
    label: { en: "North China", "zh-Hans": "华北" },
    children: [
      { id: "beijing", label: { en: "Beijing", "zh-Hans": "北京" } },
      { id: "tianjin", label: { en: "Tianjin", "zh-Hans": "天津" } },
      { id: "hebei", label: { en: "Hebei", "zh-Hans": "河北" } },
      { id: "shanxi", label: { en: "Shanxi", "zh-Hans": "山西" } },
      { id: "inner_mongolia", label: { en: "Inner Mongolia", "zh-Hans": "内蒙古" } },
    ],
  },
  {
    id: "north_west",
    label: { en: "North-West China", "zh-Hans": "西北" },
    children: [
      { id: "shaanxi", label: { en: "Shaanxi", "zh-Hans": "陕西" } },
      { id: "gansu", label: { en: "Gansu", "zh-Hans": "甘肃" } },
      { id: "qinghai", label: { en: "Qinghai", "zh-Hans": "青海" } },
      { id: "ningxia", label: { en: "Ningxia", "zh-Hans": "宁夏" } },
      { id: "xinjiang", label: { en: "Xinjiang", "zh-Hans": "新疆" } },
    ],
  },
];
