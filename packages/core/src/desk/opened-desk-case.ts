import type { DeskAction, DeskActionInput, DeskCase, Viewers } from "@heed/contract/desk";
import { parseReference } from "@heed/contract/rules";
import { InvalidInputError } from "../errors/index.ts";
import { deskCaseShape, viewersShape } from "../generated/desk-answer-shapes.ts";
import type { Service } from "../http/index.ts";
import { change, changeOnce, read, type DeskCallOptions, type DeskChangeOptions } from "./desk-call.ts";

/** What one does with a case that is open in front of one. */
export type Presence = "viewing" | "writing" | "left";

/** One case as staff sees it. What one may not see rejects with `case_not_found`, as what never was. */
export interface OpenedDeskCase {
  /** Reads the case with the newest part of its timeline; with `before`, the id of an event, with what comes before it. */
  get(options?: DeskCallOptions & { before?: string | undefined }): Promise<DeskCase>;
  /**
   * Takes a step; answers with the case after it. `version` is that of the case as one saw it.
   *
   * @throws {ProblemError} `case_changed` when somebody was faster: read again; `transition_not_allowed`
   *
   * @example
   * ```ts
   * import { createDeskClient } from "@heed/core/desk";
   *
   * const found = createDeskClient({ baseUrl: location.origin }).site("demo").cases.open("K7MP-4XQ2");
   * const { version } = await found.get();
   * const { owner } = await found.act("take", { version });
   * console.log(owner?.name);
   * ```
   */
  act<Action extends DeskAction>(
    action: Action,
    input: DeskActionInput<Action>,
    options?: DeskChangeOptions,
  ): Promise<DeskCase>;
  /** Says that one looks at the case, and answers who else does. Tell it every 15 seconds. */
  presence(doing: Presence, options?: DeskCallOptions): Promise<Viewers>;
}

/** Nothing is sent, and nothing thrown, before one of its methods is called: one path handles every error. */
export function openDeskCase(service: Service, reference: string): OpenedDeskCase {
  const path = (below = "") => `/cases/${knownReference(reference)}${below}`;
  return {
    async get({ before, signal } = {}) {
      return read(service, { purpose: "read the case", path: path(), query: { before }, shape: deskCaseShape, signal });
    },
    async act(action, body, options) {
      const purpose = `take the step "${action}"`;
      return changeOnce(service, { purpose, path: path(`/actions/${action}`), body, shape: deskCaseShape, ...options });
    },
    async presence(doing, { signal } = {}) {
      const body = { doing };
      return change(service, { purpose: "tell who looks", path: path("/presence"), body, shape: viewersShape, signal });
    },
  };
}

function knownReference(reference: string): string {
  const known = parseReference(reference);
  if (known) return known;
  throw new InvalidInputError(
    "invalid_reference",
    "Nothing was sent. A reference looks like K7MP-4XQ2: check what was typed.",
  );
}
