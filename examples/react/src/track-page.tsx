import { CaseTracker, type CaseTrackerElement } from "@heed/widgets/react";
import { useRef, useState, type ReactNode } from "react";
import { service } from "./service.ts";

export function TrackPage(): ReactNode {
  const tracker = useRef<CaseTrackerElement>(null);
  const [subject, setSubject] = useState("Your case");
  return (
    <>
      <h1>{subject}</h1>
      <button type="button" onClick={() => tracker.current?.scrollIntoView()}>
        To the case
      </button>
      <CaseTracker {...service} ref={tracker} onHeedCaseOpened={(event) => setSubject(event.case.subject)} />
    </>
  );
}
