import { expect, it } from "vitest";
import manifest from "../custom-elements.json?raw";

interface Described {
  tagName?: string;
  attributes: { name: string }[];
}

// A file of our own, made from the elements.
const { modules } = JSON.parse(manifest) as { modules: { declarations: Described[] }[] };
const defined = import.meta.glob<unknown>("./*/define.ts");

/** What documentation, editors and frameworks are told of the elements is made from this description. */
it("describes every attribute that an element takes", async () => {
  for (const define of Object.values(defined)) await define();
  const described = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  expect(described).toHaveLength(Object.keys(defined).length);
  for (const { tagName = "", attributes } of described) {
    const { observedAttributes = [] } = customElements.get(tagName) as unknown as { observedAttributes?: readonly string[] };
    expect(attributes.map(({ name }) => name), tagName).toEqual(expect.arrayContaining([...observedAttributes]));
  }
});
