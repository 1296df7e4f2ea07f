import { notificationListShape } from "../generated/desk-answer-shapes.ts";
import type { Service } from "../http/index.ts";
import type { NotificationList } from "./desk-answers.ts";
import { change, read, type DeskCallOptions } from "./desk-call.ts";

/** What concerns oneself: mentions, assignments, escalations, customers who wrote. */
export interface NotificationsApi {
  /** The newest 50. */
  list(options?: DeskCallOptions): Promise<NotificationList>;
  /** Those up to this one, by its id, are read. */
  markRead(upTo: string, options?: DeskCallOptions): Promise<NotificationList>;
}

export function createNotificationsApi(service: Service): NotificationsApi {
  return {
    async list({ signal } = {}) {
      const path = "/notifications";
      return read(service, { purpose: "read the notifications", path, shape: notificationListShape, signal });
    },
    async markRead(upTo, { signal } = {}) {
      const purpose = "mark the notifications as read";
      const path = "/notifications/read";
      return change(service, { purpose, path, body: { upTo }, shape: notificationListShape, signal });
    },
  };
}
