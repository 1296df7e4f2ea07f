import { ComplaintForm } from "@heed/widgets/react";
import { useState, type ReactNode } from "react";
import { useLoaderData } from "react-router";
import { findService } from "../service.ts";

export const loader = findService;

/** The server sends the tag with its attributes; the form fills it in the browser. */
export default function Complaint(): ReactNode {
  const service = useLoaderData<typeof loader>();
  const [reference, setReference] = useState("");
  return (
    <>
      <h1>{reference ? `Filed: ${reference}` : "What went wrong?"}</h1>
      <ComplaintForm {...service} locale="en" onHeedCaseFiled={(event) => setReference(event.reference)}>
        Without JavaScript, write to help@fern-and-kettle.example.
      </ComplaintForm>
    </>
  );
}
