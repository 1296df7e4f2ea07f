import { createWidget } from "./create-widget.ts";
import { generateAll } from "./generate-all.ts";

const [name] = process.argv.slice(2);
if (name === undefined) {
  console.error("Say its name: npm run new-widget satisfaction-survey");
  process.exit(1);
}
try {
  const paths = createWidget(name);
  const { isSuccess, output } = await generateAll();
  if (!isSuccess) throw new Error(output);
  console.log(`Written:\n${[...paths, `docs/reference/${name}.md`].map((path) => `  ${path}`).join("\n")}\n`);
  console.log("Next: its texts in every language (packages/widgets/xliff), a story for every state, and CONTRIBUTING.md, Add a widget.");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
