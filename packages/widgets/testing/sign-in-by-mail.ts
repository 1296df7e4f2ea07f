import { expect, inject } from "vitest";
import { userEvent } from "vitest/browser";
import type { CaseList } from "../src/case-list/case-list.ts";
import { named } from "./portal-page.ts";

/** Signs in through a list of cases, as a customer does. The service must have been told to send mail. */
export async function signIn(list: CaseList, email: string): Promise<void> {
  const field = (name: string): HTMLInputElement => list.renderRoot.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
  await userEvent.fill(field("email"), email);
  for (const tick of list.renderRoot.querySelectorAll<HTMLInputElement>("[type=checkbox][required]")) await userEvent.click(tick);
  await userEvent.click(named(list.renderRoot, "Send me a code"));
  await expect.poll(() => field("code")).not.toBeNull();
  await userEvent.fill(field("code"), await codeTo(email));
  await userEvent.keyboard("{Enter}");
}

/** The code in the newest mail to an address. */
async function codeTo(address: string): Promise<string> {
  const response = await fetch(inject("deskUrl"), { method: "POST", body: JSON.stringify({ codeTo: address }) });
  return (await response.json()) as string;
}
