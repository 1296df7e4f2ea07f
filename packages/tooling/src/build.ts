import { buildStalePackages } from "./build-packages.ts";

const startedAt = performance.now();
const { built, failures } = await buildStalePackages();
for (const { name, output } of failures) console.error(`${name} did not build:\n${output}`);
if (built.length > 0) {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`Built ${built.join(", ")} in ${seconds} s.`);
}
process.exitCode = failures.length > 0 ? 1 : 0;
