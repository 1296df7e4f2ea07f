import type { FiledCase } from "@heed/contract";
import type {
  BulkAssign,
  BulkResult,
  QueueCounts,
  QueueQuery,
  StaffFiling,
} from "@heed/contract/desk";
import { filedCaseShape } from "../generated/answer-shapes.ts";
import { bulkResultShape, queueCountsShape, queuePageShape } from "../generated/desk-answer-shapes.ts";
import type { Service } from "../http/index.ts";
import type { QueuePage } from "./desk-answers.ts";
import { change, changeOnce, read, type DeskCallOptions, type DeskChangeOptions } from "./desk-call.ts";
import { openDeskCase, type OpenedDeskCase } from "./opened-desk-case.ts";

/** The cases that one may see. */
export interface DeskCasesApi {
  /** A page of the queue: filtered, searched, sorted. `nextCursor` is the `cursor` of the next one. */
  list(query?: QueueQuery, options?: DeskCallOptions): Promise<QueuePage>;
  /** How many open cases are mine, without an owner, overdue, escalated, and in all. */
  counts(options?: DeskCallOptions): Promise<QueueCounts>;
  /** Files a case for a customer who called, wrote or came by. */
  file(filing: StaffFiling, options?: DeskChangeOptions): Promise<FiledCase>;
  /** Assigns several at once; says of each what became of it. */
  assign(assignment: BulkAssign, options?: DeskCallOptions): Promise<BulkResult>;
  /** One case; nothing is sent yet. */
  open(reference: string): OpenedDeskCase;
}

export function createDeskCasesApi(service: Service): DeskCasesApi {
  return {
    async list(query, { signal } = {}) {
      return read(service, { purpose: "read the queue", path: "/cases", query, shape: queuePageShape, signal });
    },
    async counts({ signal } = {}) {
      return read(service, { purpose: "count the cases", path: "/counts", shape: queueCountsShape, signal });
    },
    async file(body, options) {
      return changeOnce(service, { purpose: "file the case", path: "/cases", body, shape: filedCaseShape, ...options });
    },
    async assign(body, { signal } = {}) {
      const path = "/assignments";
      return change(service, { purpose: "assign the cases", path, body, shape: bulkResultShape, signal });
    },
    open: (reference) => openDeskCase(service, reference),
  };
}
