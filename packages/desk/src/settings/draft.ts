import type { FieldProblem } from "@heed/contract";

/** What fields stand on: something that is being changed, place by place (JSON Pointers), with what is wrong with it. */
export interface Draft {
  read(pointer: string): unknown;
  /** A list at a place; empty where there is none. Whoever asks knows what it is a list of. */
  list<Item>(pointer: string): readonly Item[];
  write(pointer: string, value: unknown): void;
  /** What is wrong at a place, or somewhere in it. */
  problemAt(pointer: string): FieldProblem | undefined;
}
