export * from "@heed/contract/rules";
