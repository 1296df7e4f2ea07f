export { attachCustomer } from "./attach-customer.ts";
export { readCasesOfCustomer } from "./customer-store.ts";
export { presentCustomer, presentRelatedCase } from "./present-customer.ts";
export { customerRoutes } from "./routes.ts";
