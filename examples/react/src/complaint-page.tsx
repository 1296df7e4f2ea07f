import { ComplaintForm } from "@heed/widgets/react";
import { useState, type ReactNode } from "react";
import { service } from "./service.ts";

/** Each letter of the order's number renders the page anew, with a new callback: the form does not mind. */
export function ComplaintPage(): ReactNode {
  const [order, setOrder] = useState("");
  const [filed, setFiled] = useState<readonly string[]>([]);
  return (
    <>
      <label>
        Your order <input value={order} onChange={({ target }) => setOrder(target.value)} />
      </label>
      <ComplaintForm {...service} trackerUrl="/track" onHeedCaseFiled={({ reference }) => setFiled([...filed, `${reference} about order ${order}`])}>
        <h1 slot="intro">What went wrong?</h1>
        The form is on its way.
      </ComplaintForm>
      <ul aria-label="Filed">
        {filed.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </>
  );
}
