const stateNames = new Set();

/** What the elements offer, for editors and documentation: their public side alone. */
export default {
  globs: ["src/*/*.ts"],
  exclude: ["**/*.test.ts", "**/*.stories.ts", "**/*.styles.ts", "**/generated/**"],
  outdir: ".",
  litelement: true,
  plugins: [
    {
      name: "public-side",
      // The analyzer takes an element's inner state (`state: true`) for attributes.
      analyzePhase({ ts, node }) {
        const isState = ts.isPropertyAssignment(node) && node.initializer.getText().replaceAll(" ", "") === "{state:true}";
        if (isState) stateNames.add(node.name.getText());
      },
      packageLinkPhase({ customElementsManifest }) {
        const elements = customElementsManifest.modules.filter(({ declarations }) => declarations.some(({ tagName }) => tagName));
        for (const { declarations } of elements) {
          for (const declaration of declarations) keepPublic(declaration);
        }
        customElementsManifest.modules = elements.sort((a, b) => a.path.localeCompare(b.path, "en"));
      },
    },
  ],
};

function keepPublic(declaration) {
  const { members = [], attributes = [], events = [] } = declaration;
  declaration.members = members.filter(({ name, privacy }) => (privacy ?? "public") === "public" && isOutside(name));
  declaration.attributes = attributes.filter(({ name }) => isOutside(name));
  // Of an event class, the analyzer takes what it is made of for its name.
  declaration.events = events.filter(({ description, type }) => description || type?.text === "Event");
}

function isOutside(name) {
  return !name.startsWith("#") && !stateNames.has(name);
}
