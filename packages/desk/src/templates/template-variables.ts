import { msg } from "@lit/localize";
import type { TemplateVariable } from "@heed/contract/desk-rules";

/** What a variable stands for. */
export function variableTitle(variable: TemplateVariable): string {
  switch (variable) {
    case "customerName":
      return msg("Name of the customer");
    case "reference":
      return msg("Reference");
    case "subject":
      return msg("Subject");
    case "agentName":
      return msg("Your name");
    case "siteName":
      return msg("Name of the company");
    case "product":
      return msg("Product");
    case "orderNumber":
      return msg("Order number");
  }
}

/** A case to see a template by, in the language of the template. */
export function sampleValues(locale: string, { agentName, siteName }: { agentName: string; siteName: string }): Record<TemplateVariable, string> {
  const isChinese = /^zh\b/i.test(locale);
  return {
    customerName: isChinese ? "王小雨" : "Ada Green",
    reference: "K7MP-4XQ2",
    subject: isChinese ? "茶壶送达时壶嘴破损" : "The teapot arrived with a broken spout",
    agentName,
    siteName,
    product: isChinese ? "一升铸铁茶壶" : "Cast-iron teapot, 1 litre",
    orderNumber: "FK-20418",
  };
}
