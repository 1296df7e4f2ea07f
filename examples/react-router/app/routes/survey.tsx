import { createClient } from "@heed/core";
import { Survey } from "@heed/widgets/react";
import { renderSurvey } from "@heed/widgets/server";
import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { useLoaderData } from "react-router";
import { findService } from "../service.ts";

/** The questions are in the page as it arrives, before any script. */
export async function loader(): Promise<{ service: ReturnType<typeof findService>; printed: string }> {
  const service = findService();
  const survey = await createClient(service).surveys.get("shop", { locale: "en" });
  return { service, printed: renderSurvey({ ...service, survey, locale: "en", styles: { folder: `${service.baseUrl}/widgets/` } }) };
}

export default function SurveyPage(): ReactNode {
  const { service, printed } = useLoaderData<typeof loader>();
  const [isPrinted] = useState(useIsPrinting());
  useEffect(() => void import("@heed/widgets/survey/define"), []);
  return (
    <>
      <h1>Your opinion</h1>
      {isPrinted ? (
        // Browsers keep what was printed in a shadow root, where React does not look for it.
        <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: printed }} />
      ) : (
        <Survey {...service} surveyId="shop" locale="en" />
      )}
    </>
  );
}

/** True on the server, and in the browser while React finds what was printed there; not for a reader who comes from another page. */
function useIsPrinting(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => false,
    () => true,
  );
}
