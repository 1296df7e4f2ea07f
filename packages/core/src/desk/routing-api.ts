import type { RoutingResult, RoutingTrial } from "@heed/contract/desk";
import { routingResultShape } from "../generated/desk-answer-shapes.ts";
import type { Service } from "../http/index.ts";
import { change, type DeskCallOptions } from "./desk-call.ts";

/** Which team gets which case. The rules themselves stand in the site's settings. */
export interface RoutingApi {
  /** Where such a case would go, and why; nothing is filed. */
  try(trial: RoutingTrial, options?: DeskCallOptions): Promise<RoutingResult>;
}

export function createRoutingApi(service: Service): RoutingApi {
  return {
    async try(body, { signal } = {}) {
      return change(service, { purpose: "try the routing", path: "/routing/try", body, shape: routingResultShape, signal });
    },
  };
}
