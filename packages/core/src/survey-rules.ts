export * from "@heed/contract/survey-rules";
