import heedStyles from "@heed/widgets/heed.css?url";
import type { ReactNode } from "react";
import { Link, Links, Meta, Outlet, Scripts } from "react-router";

export function Layout({ children }: { children: ReactNode }): ReactNode {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Fern &amp; Kettle</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={heedStyles} />
        <Meta />
        <Links />
      </head>
      <body>
        <nav aria-label="Main">
          <Link to="/">Complaint</Link> <Link to="/survey">Survey</Link>
        </nav>
        <main>{children}</main>
        <Scripts />
      </body>
    </html>
  );
}

export default function Root(): ReactNode {
  return <Outlet />;
}
