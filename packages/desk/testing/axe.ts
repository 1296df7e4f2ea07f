import axe from "axe-core";
import { expect } from "vitest";

/** Every rule of WCAG 2.2 A and AA that a program can check, and axe's own best practices. */
export async function expectNoAxeFindings(root: Element): Promise<void> {
  const { violations } = await axe.run(root, { resultTypes: ["violations"], rules: { region: { enabled: false } } });
  const findings = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(" ")} ${failureSummary}`).join("\n")}`);
  expect(findings).toEqual([]);
}
