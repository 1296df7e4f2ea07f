import { msg } from "@lit/localize";
import { toast } from "../page/messages.ts";

/** Copies a text and says so; where the browser does not allow it, says that instead. */
export async function copyText(from: EventTarget, text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(from, done);
  } catch {
    toast(from, msg("The browser does not allow copying. Please select the text and copy it."), "failed");
  }
}
