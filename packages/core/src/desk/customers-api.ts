import type { Customer, CustomerChange } from "@heed/contract/desk";
import { customerCasesShape, customerShape } from "../generated/desk-answer-shapes.ts";
import type { Service } from "../http/index.ts";
import type { CustomerCases } from "./desk-answers.ts";
import { change, read, segment, type DeskCallOptions } from "./desk-call.ts";

/** Who files cases at the site. */
export interface CustomersApi {
  /** A customer with a page of their cases, newest first. */
  get(
    customerId: string,
    options?: DeskCallOptions & { cursor?: string | undefined; limit?: number | undefined },
  ): Promise<CustomerCases>;
  /** Changes name, tier or note, if nobody else has since. */
  change(customerId: string, customerChange: CustomerChange, options?: DeskCallOptions): Promise<Customer>;
}

export function createCustomersApi(service: Service): CustomersApi {
  const path = (customerId: string) => `/customers/${segment(customerId)}`;
  return {
    async get(customerId, { cursor, limit, signal } = {}) {
      const query = { cursor, limit };
      return read(service, { purpose: "read the customer", path: path(customerId), query, shape: customerCasesShape, signal });
    },
    async change(customerId, body, { signal } = {}) {
      const purpose = "change the customer";
      return change(service, { purpose, method: "PATCH", path: path(customerId), body, shape: customerShape, signal });
    },
  };
}
