import { customerChangeSchema, pageQuery } from "@heed/contract/desk";
import { Hono } from "hono";
import * as z from "zod/mini";
import type { HeedDatabase } from "../database/index.ts";
import { readJsonBody, type AppEnv } from "../http/index.ts";
import { parseInput } from "../problems/index.ts";
import { changeCustomer, getCustomer } from "./service.ts";

const querySchema = z.strictObject(pageQuery);

/** A site's customers, for its staff. Mounted behind the desk's gate, at `/v1/desk/sites/{siteKey}/customers`. */
export function customerRoutes({ db }: Pick<HeedDatabase, "db">): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/:customerId", async (c) => {
      const page = parseInput(querySchema, c.req.query());
      return c.json(await getCustomer(db, c.var.staff, { id: c.req.param("customerId"), ...page }));
    })
    .patch("/:customerId", async (c) => {
      const change = parseInput(customerChangeSchema, await readJsonBody(c));
      const { site, staff } = c.var;
      return c.json(await changeCustomer(db, { site, staff, id: c.req.param("customerId") }, change));
    });
}
