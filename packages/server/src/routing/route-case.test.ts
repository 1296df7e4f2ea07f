import type { RoutingRule, SiteSettings } from "@heed/contract";
import { describe, expect, it } from "vitest";
import { demoSite } from "../demo/index.ts";
import { routeCase, type RoutedCase } from "./route-case.ts";

const usual: RoutedCase = { kind: "complaint", category: "late", locale: "en" };

function settingsWith(...rules: (Pick<RoutingRule, "when"> & Partial<RoutingRule>)[]): SiteSettings {
  const { settings } = demoSite;
  return {
    ...settings,
    desk: { ...settings.desk, rules: rules.map((rule, index) => ({ id: `rule-${index}`, then: { team: "north" }, ...rule })) },
  };
}

describe("a rule", () => {
  it.each<[string, RoutingRule["when"], Partial<RoutedCase>, boolean]>([
    ["without conditions matches everything", {}, {}, true],
    ["matches its kinds", { kinds: ["complaint", "inquiry"] }, {}, true],
    ["matches no other kind", { kinds: ["inquiry"] }, {}, false],
    ["matches a category", { categories: ["late"] }, {}, true],
    ["matches what lies below a top category", { categories: ["order"] }, {}, true],
    ["matches no other category", { categories: ["product"] }, {}, false],
    ["matches a province by its region", { regions: ["east"] }, { region: "shanghai" }, true],
    ["matches a region", { regions: ["east"] }, { region: "east" }, true],
    ["does not match where no region is known", { regions: ["east"] }, {}, false],
    ["does not match a region by its province", { regions: ["shanghai"] }, { region: "east" }, false],
    ["matches a tier", { tiers: ["key_account"] }, { tier: "key_account" }, true],
    ["does not match where no tier is known", { tiers: ["key_account"] }, { tier: null }, false],
    ["matches a language however it is written", { locales: ["zh-Hans"] }, { locale: "zh-hans-CN" }, true],
    ["matches no other language", { locales: ["zh-Hans"] }, { locale: "zh-Hant" }, false],
    ["needs all of its conditions", { kinds: ["complaint"], locales: ["zh-Hans"] }, {}, false],
  ])("%s", (_, when, change, isMatch) => {
    const { team, rule, considered } = routeCase(settingsWith({ when }), { ...usual, ...change });
    expect({ team, rule }).toEqual(isMatch ? { team: "north", rule: "rule-0" } : { team: "service", rule: null });
    expect(considered).toHaveLength(1);
    expect(considered[0]?.isMatch).toBe(isMatch);
  });
});

describe("a route", () => {
  it("is the first that matches, with why the ones before did not", () => {
    const settings = settingsWith(
      { when: { kinds: ["inquiry"], tiers: ["regular"] } },
      { when: { categories: ["order"] }, then: { team: "east", severity: "high" } },
      { when: {} },
    );
    expect(routeCase(settings, usual)).toEqual({
      team: "east",
      severity: "high",
      rule: "rule-1",
      considered: [
        { rule: "rule-0", isMatch: false, mismatches: ["kinds", "tiers"] },
        { rule: "rule-1", isMatch: true, mismatches: [] },
      ],
    });
  });

  it("leads to the default team where the rule's own is no more", () => {
    const settings = settingsWith({ when: {}, then: { team: "closed-down", severity: "critical" } });
    expect(routeCase(settings, usual)).toMatchObject({ team: "service", severity: "critical", rule: "rule-0" });
  });

  it("leads to the default team where there is no rule at all, at the usual severity", () => {
    expect(routeCase(settingsWith(), usual)).toEqual({ team: "service", severity: "normal", rule: null, considered: [] });
  });
});
