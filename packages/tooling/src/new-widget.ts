import { createWidget } from "./create-widget.ts";

const [name] = process.argv.slice(2);
if (name === undefined) {
  console.error("Say its name: npm run new-widget satisfaction-survey");
  process.exit(1);
}
try {
  const paths = createWidget(name);
  console.log(`Written:\n${paths.map((path) => `  ${path}`).join("\n")}\n`);
  console.log("Next: a story for every state, its texts in every language (npm run generate), and CONTRIBUTING.md, Add a widget.");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
