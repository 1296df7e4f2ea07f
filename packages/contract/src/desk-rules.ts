/** The part of the desk's contract that needs no schema library: small enough for what a browser downloads. */
export * from "./desk/identity-algorithms.ts";
export * from "./desk/permissions.ts";
export * from "./desk/reply-templates.ts";
export * from "./proposals/evaluation.ts";
export * from "./site/embed-snippet.ts";
export * from "./site/regions-of-china.ts";
