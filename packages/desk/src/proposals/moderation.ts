import { msg } from "@lit/localize";
import type { DeskComment } from "@heed/core/desk";
import type { Desk } from "../page/desk-context.ts";
import { failureText } from "../page/failure-text.ts";
import { toast } from "../page/messages.ts";

/** Shows a comment or removes it; answers what it is then, nothing where that did not work. */
export async function moderate(from: EventTarget, desk: Desk, { id }: DeskComment, state: "shown" | "removed"): Promise<DeskComment | undefined> {
  try {
    const comment = await desk.api.proposals.setCommentState(id, { state });
    toast(from, state === "shown" ? msg("Everybody sees the comment now.") : msg("The comment is off the board."));
    return comment;
  } catch (error) {
    toast(from, failureText(error), "failed");
    return undefined;
  }
}
