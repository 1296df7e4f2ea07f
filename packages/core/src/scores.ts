export * from "@heed/contract/scores";
