export { pickLeastOpenWork } from "./least-open-work.ts";
export { excludeNamedStaff, excludeStaff, findNamedStaff } from "./named-staff-store.ts";
export { routeCase } from "./route-case.ts";
