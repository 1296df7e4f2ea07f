/**
 * Which packages a package's own code may import: the arrows of the repository's map.
 * A package that is not named here may import nothing of the workspace.
 */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  core: ["contract"],
  widgets: ["core"],
  // The desk stands on the fields and tokens of the widgets, and offers what the contract's rules allow.
  desk: ["contract", "core", "widgets"],
  server: ["contract"],
  examples: ["core", "widgets"],
  bench: ["contract", "core", "server", "tooling", "widgets"],
  tooling: ["contract", "core", "server", "widgets"],
};

/** Where an arrow leads to one entry of a package alone: the service's own pages show the elements, as markup. */
export const arrowsToEntries: Readonly<Record<string, readonly string[]>> = { server: ["@heed/widgets/server"] };

/** What tests, stories and build scripts may import besides: they run on a contributor's machine alone. */
export const arrowsOfDevelopment: readonly string[] = ["contract", "server", "tooling"];

/** Packages that run on Node alone; all others run in browsers as well. */
export const packagesOnNode: readonly string[] = ["server", "bench", "tooling"];

/** Files that no user of a package ever receives. */
export const developmentFiles: readonly RegExp[] = [
  /\.(test|stories|suite|config)\.(js|ts)$/,
  /^build(-[a-z-]+)?\.(js|ts)$/,
  /(^|\/)(testing|test|scripts|build)\//,
];
