import { isPermitted, type StaffRole } from "@heed/contract/desk-rules";
import { expect, it } from "vitest";
import { proposalDesk } from "../../testing/story-proposals.ts";
import { columnBeside, moveBetween, roadmapColumns } from "./roadmap-moves.ts";

const deskOf = (role: StaffRole) => proposalDesk({ role });

it("offers the one step that leads on, and says of every other move why not", () => {
  const desk = deskOf("manager");
  const offered = roadmapColumns.flatMap((from) => roadmapColumns.flatMap((to) => {
    const move = moveBetween(from, to, desk);
    return "step" in move ? [[from, to, move.step]] : [];
  }));
  expect(offered).toEqual([
    ["evaluating", "planned", "plan"],
    ["planned", "in_progress", "start"],
    ["in_progress", "done", "finish"],
  ]);
  expect(moveBetween("done", "planned", desk)).toEqual({ reason: "It cannot go back: the public has read where it stands." });
  expect(moveBetween("evaluating", "done", desk)).toEqual({ reason: "One step after the other: the public reads an answer to each." });
  expect(moveBetween("planned", "planned", desk)).toEqual({ reason: "It stands there already." });
});

it("offers nothing to who does not decide", () => {
  expect(isPermitted("reviewer", "proposals.decide")).toBe(false);
  expect(moveBetween("evaluating", "planned", deskOf("reviewer"))).toEqual({ reason: "Your role does not decide this." });
});

it("knows the ends of the roadmap", () => {
  expect([columnBeside("evaluating", -1), columnBeside("evaluating", 1), columnBeside("done", 1)]).toEqual([undefined, "planned", undefined]);
});
