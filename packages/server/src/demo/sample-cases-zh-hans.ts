import type { SampleCase } from "./sample-cases.ts";

const LIN_MEI = "林梅";

/** The sample cases that customers in China filed. */
export const sampleCasesInChinese: readonly SampleCase[] = [
  {
    filedHoursAgo: 2,
    newCase: {
      kind: "complaint",
      category: "damaged",
      subject: "收到的茶壶有裂纹",
      description: "打开包裹时外箱完好，但壶身有一道细裂纹，倒水会渗漏。这是送给父母的礼物。",
      desiredOutcome: "希望尽快补发一个新的茶壶。",
      orderNumber: "FK-31877",
      region: "shanghai",
      fields: { parcel_condition: "intact" },
      contact: { name: "陈思远", email: "chen.siyuan@example.com", phone: "+86 21 5550 0133" },
    },
    steps: [],
  },
  {
    filedHoursAgo: 20,
    newCase: {
      kind: "inquiry",
      category: "website",
      subject: "可以开具增值税专用发票吗？",
      description: "我们公司打算购买四十套茶具作为员工福利，需要专用发票，请问如何办理？",
      region: "beijing",
      organisation: "北京晴川文化有限公司",
      contact: { name: "刘雨桐", email: "liu.yutong@example.com" },
    },
    steps: [{ after: 1, by: LIN_MEI, action: "investigate", input: { owner: LIN_MEI } }],
  },
  {
    filedHoursAgo: 98,
    newCase: {
      kind: "complaint",
      category: "missing",
      subject: "少发了两个茶杯",
      description: "订单是六个茶杯，实际只收到四个，包裹没有被拆开的痕迹。",
      desiredOutcome: "请补发两个茶杯。",
      orderNumber: "FK-31560",
      region: "guangdong",
      contact: { name: "黄嘉敏", email: "huang.jiamin@example.com" },
    },
    steps: [
      { after: 2, by: LIN_MEI, action: "investigate", input: { owner: LIN_MEI } },
      { after: 3, by: LIN_MEI, action: "ask", input: { text: "非常抱歉给您带来不便。请问箱内的装箱单上写的是几个茶杯？" } },
      { after: 6, writes: "装箱单上写的是六个。" },
      {
        after: 9,
        by: LIN_MEI,
        action: "answer",
        input: {
          decision: "upheld",
          explanation: "经核对仓库录像，装箱时确实漏放了两个茶杯，这是我们的疏忽。",
          remedies: [{ type: "replacement", description: "补发两个“苔”系列茶杯，顺丰寄出" }, { type: "apology" }],
        },
      },
      { after: 12, decides: "accept", reason: "谢谢，处理得很快。" },
    ],
  },
];
