import type { NoticeContent } from "@heed/contract";
import type { Instant, NullableJson } from "./column-types.ts";

/** A notice as it stands with its site: all languages. */
export interface StoredNotice extends NoticeContent {
  id: string;
  updatedAt: string;
}

export interface NoticeDatabase {
  notice_changes: NoticeChangeTable;
}

interface NoticeChangeTable {
  site_id: string;
  version: number;
  /** Null where one was taken down. */
  notice: NullableJson<NoticeContent>;
  at: Instant;
  made_by: string;
}
