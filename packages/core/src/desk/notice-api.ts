import type { NoticeContent } from "@heed/contract";
import { deskNoticeShape } from "../generated/desk-answer-shapes.ts";
import type { Service } from "../http/index.ts";
import type { DeskNotice } from "./desk-answers.ts";
import { change, read, type DeskCallOptions } from "./desk-call.ts";

/** What the company tells everybody, in all the languages it was written in. */
export interface DeskNoticeApi {
  /** The notice that is up, and what came before it. */
  get(options?: DeskCallOptions): Promise<DeskNotice>;
  /**
   * Publishes a notice, or changes the one that is up; in every widget of the site within seconds.
   *
   * @throws {ProblemError} `settings_changed` when somebody was faster; `validation_failed` with `errors`
   */
  publish(input: { version: number; notice: NoticeContent }, options?: DeskCallOptions): Promise<DeskNotice>;
  /** Takes the notice down, whoever changed it last. */
  takeDown(options?: DeskCallOptions): Promise<DeskNotice>;
}

export function createDeskNoticeApi(service: Service): DeskNoticeApi {
  const path = "/notice";
  return {
    async get({ signal } = {}) {
      return read(service, { purpose: "read the notice", path, shape: deskNoticeShape, signal });
    },
    async publish(body, { signal } = {}) {
      return change(service, { purpose: "publish the notice", method: "PUT", path, body, shape: deskNoticeShape, signal });
    },
    async takeDown({ signal } = {}) {
      return change(service, { purpose: "take the notice down", method: "DELETE", path, shape: deskNoticeShape, signal });
    },
  };
}
