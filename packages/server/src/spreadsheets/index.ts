export { BYTE_ORDER_MARK, csvRows, type Cell } from "./csv-cells.ts";
