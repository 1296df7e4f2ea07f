import { createServer } from "vitepress";
import { buildStalePackages } from "../build-packages.ts";
import { startDemoService } from "../demo-service.ts";
import { rootFolder } from "../workspace.ts";
import { generateReference } from "./build-docs.ts";

const { failures } = await buildStalePackages();
if (failures.length > 0) throw new Error(failures.map(({ name, output }) => `${name} did not build:\n${output}`).join("\n"));
const reference = await generateReference();
if (!reference.isSuccess) throw new Error(reference.output);

const service = await startDemoService({ sampleCases: true });
// The demos ask the site's own origin, which passes on to the service, as the service knows no other.
process.env.VITE_HEED_SERVICE = "";
const passedOn = { target: service.url, changeOrigin: true, headers: { origin: service.url } };
const server = await createServer(`${rootFolder}/docs`, { port: Number(process.env.PORT ?? 5173), proxy: { "/v1": passedOn, "/widgets": passedOn } });
await server.listen();
server.printUrls();

process.once("SIGINT", () => void stop());
process.once("SIGTERM", () => void stop());

async function stop(): Promise<void> {
  await server.close();
  await service.stop();
  process.exit();
}
