import type { NewReplyTemplate, ReplyTemplate } from "@heed/contract/desk";
import { replyTemplateShape, templateListShape } from "../generated/desk-answer-shapes.ts";
import type { Service } from "../http/index.ts";
import type { TemplateList } from "./desk-answers.ts";
import { change, read, segment, type DeskCallOptions } from "./desk-call.ts";

/** The reply templates. */
export interface TemplatesApi {
  list(options?: DeskCallOptions): Promise<TemplateList>;
  /** @throws {ProblemError} `validation_failed` with `unknown_variable`; `name_taken` */
  add(template: NewReplyTemplate, options?: DeskCallOptions): Promise<ReplyTemplate>;
  /** Changes one, if nobody else has since (`settings_changed`). */
  change(
    templateId: string,
    template: NewReplyTemplate & { version: number },
    options?: DeskCallOptions,
  ): Promise<ReplyTemplate>;
  delete(templateId: string, options?: DeskCallOptions): Promise<void>;
}

export function createTemplatesApi(service: Service): TemplatesApi {
  const path = (templateId: string) => `/templates/${segment(templateId)}`;
  return {
    async list({ signal } = {}) {
      return read(service, { purpose: "read the templates", path: "/templates", shape: templateListShape, signal });
    },
    async add(body, { signal } = {}) {
      return change(service, { purpose: "add the template", path: "/templates", body, shape: replyTemplateShape, signal });
    },
    async change(templateId, body, { signal } = {}) {
      const purpose = "change the template";
      return change(service, { purpose, method: "PUT", path: path(templateId), body, shape: replyTemplateShape, signal });
    },
    async delete(templateId, { signal } = {}) {
      return change(service, { purpose: "delete the template", method: "DELETE", path: path(templateId), signal });
    },
  };
}
