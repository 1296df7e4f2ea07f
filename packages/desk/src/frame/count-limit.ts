import type { COUNT_LIMIT as LimitOfContract } from "@heed/contract/desk";

/** Above this the service counts no further. Its type is the contract's: the schemas would come along with the value. */
export const COUNT_LIMIT: typeof LimitOfContract = 1_000;
