/** Inner state, by the module of its class: what one element keeps to itself, another may offer under the same name. */
const stateNames = new Map();

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
      analyzePhase({ ts, node, moduleDoc: { path } }) {
        const isState = ts.isPropertyAssignment(node) && node.initializer.getText().replaceAll(" ", "") === "{state:true}";
        if (isState) stateNames.set(path, [...(stateNames.get(path) ?? []), node.name.getText()]);
      },
      packageLinkPhase({ customElementsManifest }) {
        const elements = customElementsManifest.modules.filter(({ declarations }) => declarations.some(({ tagName }) => tagName));
        for (const { declarations, path } of elements) {
          for (const declaration of declarations) keepPublic(declaration, path);
        }
        customElementsManifest.modules = elements.sort((a, b) => a.path.localeCompare(b.path, "en"));
      },
    },
  ],
};

function keepPublic(declaration, path) {
  const { members = [], attributes = [], events = [] } = declaration;
  const isOutside = ({ name, inheritedFrom }) => !name.startsWith("#") && !stateNames.get(inheritedFrom?.module ?? path)?.includes(name);
  declaration.members = members.filter((member) => (member.privacy ?? "public") === "public" && isOutside(member));
  declaration.attributes = attributes.filter(isOutside);
  // Of an event class, the analyzer takes what it is made of for its name.
  declaration.events = events.filter(({ description, type }) => description || type?.text === "Event");
}
