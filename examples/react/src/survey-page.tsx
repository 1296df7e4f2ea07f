import { Survey } from "@heed/widgets/react";
import { useState, type ReactNode } from "react";
import { service } from "./service.ts";

export function SurveyPage(): ReactNode {
  const [isAnswered, setAnswered] = useState(false);
  return (
    <>
      <h1>{isAnswered ? "That helps us" : "Your opinion"}</h1>
      <Survey {...service} surveyId="shop" onHeedSurveyComplete={() => setAnswered(true)} />
    </>
  );
}
