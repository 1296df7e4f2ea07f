import { useSyncExternalStore, type MouseEvent, type ReactNode } from "react";
import { ComplaintPage } from "./complaint-page.tsx";
import { SurveyPage } from "./survey-page.tsx";
import { TrackPage } from "./track-page.tsx";

const pages: Readonly<Record<string, () => ReactNode>> = { "/": ComplaintPage, "/survey": SurveyPage, "/track": TrackPage };

/** Three pages, and the smallest router that will do. */
export function App(): ReactNode {
  const path = useSyncExternalStore(follow, () => location.pathname);
  const Page = pages[path] ?? ComplaintPage;
  return (
    <>
      <nav aria-label="Main">
        <Link to="/">Complaint</Link> <Link to="/survey">Survey</Link> <Link to="/track">Track</Link>
      </nav>
      <main>
        <Page />
      </main>
    </>
  );
}

function Link({ to, children }: { to: string; children: ReactNode }): ReactNode {
  const go = (event: MouseEvent): void => {
    event.preventDefault();
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  };
  return (
    <a href={to} onClick={go}>
      {children}
    </a>
  );
}

function follow(changed: () => void): () => void {
  addEventListener("popstate", changed);
  return () => removeEventListener("popstate", changed);
}
