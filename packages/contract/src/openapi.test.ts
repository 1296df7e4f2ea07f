import { describe, expect, it } from "vitest";
import { caseRoutes } from "./cases/routes.ts";
import { deskRoutes } from "./desk/routes.ts";
import { createOpenApiDocument } from "./openapi.ts";
import { meRoutes } from "./me/routes.ts";
import { participantRoutes } from "./participants/routes.ts";
import { proposalRoutes } from "./proposals/routes.ts";
import { siteRoutes } from "./site/routes.ts";
import { surveyRoutes } from "./surveys/routes.ts";

const document = createOpenApiDocument({ serverUrl: "https://desk.example", version: "1.0.0" }) as {
  paths: Record<string, Record<string, { operationId: string; requestBody?: { content: object } }>>;
  components: { schemas: Record<string, { additionalProperties?: boolean }> };
};

describe("the OpenAPI document", () => {
  it("describes every route once", () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    const routes = [...siteRoutes, ...caseRoutes, ...surveyRoutes, ...participantRoutes, ...meRoutes, ...proposalRoutes, ...deskRoutes];
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(
      routes.map(({ operationId }) => operationId).sort(),
    );
  });

  it("closes what is sent and leaves what is answered open to grow", () => {
    const body = document.paths["/v1/sites/{siteKey}/cases"]?.post?.requestBody?.content;
    expect(body).toMatchObject({ "application/json": { schema: { additionalProperties: false } } });
    expect(document.components.schemas.Case?.additionalProperties).toBeUndefined();
  });

  it("is plain JSON", () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});
