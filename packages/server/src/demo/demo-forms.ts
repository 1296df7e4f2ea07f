import type { SiteSettings } from "@heed/contract";

type Form = NonNullable<SiteSettings["forms"]["complaint"]>;

/** A field of every type, most of them shown only where they help. */
export const demoComplaintForm: Form = {
  fields: [
    {
      id: "delivered_on",
      type: "date",
      label: { en: "When was it delivered?", "zh-Hans": "哪一天送达的？" },
      required: false,
      min: "2020-01-01",
      visibleWhen: [{ field: "category", oneOf: ["damaged", "wrong_item", "missing"] }],
    },
    {
      id: "parcel_condition",
      type: "choice",
      label: { en: "In what state was the parcel?", "zh-Hans": "包裹的外观如何？" },
      required: true,
      options: [
        { value: "intact", label: { en: "It looked fine", "zh-Hans": "外观完好" } },
        { value: "dented", label: { en: "Dented or torn", "zh-Hans": "有压痕或破损" } },
        { value: "wet", label: { en: "Wet", "zh-Hans": "受潮" } },
        { value: "opened", label: { en: "Already opened", "zh-Hans": "已被拆开" } },
      ],
      visibleWhen: [{ field: "category", oneOf: ["damaged"] }],
    },
    {
      id: "pieces_affected",
      type: "number",
      label: { en: "How many pieces are affected?", "zh-Hans": "涉及几件商品？" },
      required: false,
      min: 1,
      max: 99,
      visibleWhen: [{ field: "category", oneOf: ["damaged", "wrong_item", "missing"] }],
    },
    {
      id: "photos_available",
      type: "yes_no",
      label: { en: "Do you have photos of it?", "zh-Hans": "您有照片吗？" },
      hint: {
        en: "There is no need to send them now. We ask for them if they help.",
        "zh-Hans": "现在无需发送，需要时我们会向您索取。",
      },
      required: false,
      visibleWhen: [{ field: "category", oneOf: ["damaged"] }],
    },
    {
      id: "ways_noticed",
      type: "multiple_choice",
      label: { en: "What did you notice?", "zh-Hans": "您注意到了什么？" },
      required: false,
      options: [
        { value: "leaks", label: { en: "It leaks", "zh-Hans": "漏水" } },
        { value: "cracks", label: { en: "Cracks", "zh-Hans": "有裂纹" } },
        { value: "smell", label: { en: "An odd smell or taste", "zh-Hans": "有异味" } },
        { value: "lid", label: { en: "The lid does not fit", "zh-Hans": "壶盖不合" } },
      ],
      visibleWhen: [{ field: "category", oneOf: ["product"] }],
    },
    {
      id: "batch_code",
      type: "text",
      label: { en: "Batch code", "zh-Hans": "批次号" },
      hint: {
        en: "On the bottom of the pot or on the back of the packet, such as FK-2611.",
        "zh-Hans": "在壶底或茶叶包装背面，例如 FK-2611。",
      },
      required: false,
      maxLength: 40,
      visibleWhen: [{ field: "category", oneOf: ["defect", "safety"] }],
    },
    {
      id: "what_tried",
      type: "long_text",
      label: { en: "What have you tried already?", "zh-Hans": "您已经尝试过哪些办法？" },
      required: false,
      maxLength: 2000,
      visibleWhen: [{ field: "category", oneOf: ["defect"] }],
    },
  ],
};

export const demoServiceRequestForm: Form = {
  fields: [
    {
      id: "under_guarantee",
      type: "yes_no",
      label: { en: "Is it under guarantee?", "zh-Hans": "还在保修期内吗？" },
      hint: { en: "Two years from the day you bought it.", "zh-Hans": "自购买之日起两年。" },
      required: false,
      visibleWhen: [{ field: "category", oneOf: ["product"] }],
    },
  ],
};
