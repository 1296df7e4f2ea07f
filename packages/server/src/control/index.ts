export { connectOperator } from "./connect-operator.ts";
export { startControl } from "./control-server.ts";
