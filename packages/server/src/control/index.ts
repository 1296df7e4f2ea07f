export { connectOperator } from "./connect-operator.ts";
export { startControl, type Control } from "./control-server.ts";
export type { Operator } from "./operator.ts";
