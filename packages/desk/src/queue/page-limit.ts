import type { PAGE_LIMIT as LimitOfContract } from "@heed/contract/desk";

/** So many cases can be assigned at once. Its type is the contract's: the schemas would come along with the value. */
export const PAGE_LIMIT: typeof LimitOfContract = 100;
