import { index, route, type RouteConfig } from "@react-router/dev/routes";

export default [index("routes/complaint.tsx"), route("survey", "routes/survey.tsx")] satisfies RouteConfig;
