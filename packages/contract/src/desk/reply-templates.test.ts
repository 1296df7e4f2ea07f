import { describe, expect, it } from "vitest";
import { fillTemplate, unknownVariables } from "./reply-templates.ts";

describe("a reply template", () => {
  it("takes a case's values, spaces in the braces or not", () => {
    const { text, missing } = fillTemplate("Dear { customerName }, about {reference}: 您好", {
      customerName: "Ada",
      reference: "K7MP-4XQ2",
    });
    expect(text).toBe("Dear Ada, about K7MP-4XQ2: 您好");
    expect(missing).toEqual([]);
  });

  it("never reads a customer's words as a template", () => {
    expect(fillTemplate("{subject}", { subject: "{agentName} $& $1", agentName: "Lin" }).text).toBe("{agentName} $& $1");
  });

  it("leaves a variable standing that has no value, and says so", () => {
    expect(fillTemplate("Order {orderNumber}", { orderNumber: null })).toEqual({
      text: "Order {orderNumber}",
      missing: ["orderNumber"],
    });
  });

  it("names what is no variable", () => {
    expect(unknownVariables("{customerName} {password} {__proto__} {} {password}")).toEqual(["password", "__proto__", ""]);
    expect(unknownVariables("no braces, { customerName } and one } alone {")).toEqual([]);
  });
});
