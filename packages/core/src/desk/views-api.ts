import type { NewSavedView, SavedView } from "@heed/contract/desk";
import { savedViewListShape, savedViewShape } from "../generated/desk-answer-shapes.ts";
import type { Service } from "../http/index.ts";
import type { SavedViewList } from "./desk-answers.ts";
import { change, read, segment, type DeskCallOptions } from "./desk-call.ts";

/** Saved views of the queue. */
export interface ViewsApi {
  /** One's own and those that are shared. */
  list(options?: DeskCallOptions): Promise<SavedViewList>;
  /** @throws {ProblemError} `name_taken`; `permission_denied` where one may not share */
  save(view: NewSavedView, options?: DeskCallOptions): Promise<SavedView>;
  change(viewId: string, view: NewSavedView, options?: DeskCallOptions): Promise<SavedView>;
  delete(viewId: string, options?: DeskCallOptions): Promise<void>;
}

export function createViewsApi(service: Service): ViewsApi {
  const path = (viewId: string) => `/views/${segment(viewId)}`;
  return {
    async list({ signal } = {}) {
      return read(service, { purpose: "read the saved views", path: "/views", shape: savedViewListShape, signal });
    },
    async save(body, { signal } = {}) {
      return change(service, { purpose: "save the view", path: "/views", body, shape: savedViewShape, signal });
    },
    async change(viewId, body, { signal } = {}) {
      const purpose = "change the view";
      return change(service, { purpose, method: "PUT", path: path(viewId), body, shape: savedViewShape, signal });
    },
    async delete(viewId, { signal } = {}) {
      return change(service, { purpose: "delete the view", method: "DELETE", path: path(viewId), signal });
    },
  };
}
