import { minify } from "terser";
import type { Metafile } from "esbuild";

/** What was built, by path, and esbuild's account of it. */
export interface Bundle {
  texts: Map<string, string>;
  metafile: Metafile;
}

/**
 * esbuild puts what an entry shares with others into a chunk and leaves a stub for the entry. A stub costs
 * a round trip, and two files compress worse than one: the chunk takes the entry's name and exports what the
 * stub did, and whatever stands on it imports it from there. `first` is what everything stands on.
 */
export function withoutStub({ texts, metafile }: Bundle, entry: string, first: string): Bundle {
  const [stub, { entryPoint, imports, inputs }] = find(metafile, entry);
  const isFirst = (path: string): boolean => metafile.outputs[path]?.entryPoint === first;
  const [chunk, ...more] = imports.filter(({ kind, path }) => kind === "import-statement" && !isFirst(path)).map(({ path }) => path);
  if (chunk === undefined || more.length > 0) throw new Error(`${entry} stands on ${1 + more.length} files. What it shares must be in one.`);
  const own = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  if (own.length > 0) throw new Error(`${entry} is no stub. It holds ${own.map(([path]) => path).join(", ")}.`);
  const rename = (text: string): string => text.replaceAll(fileName(chunk), fileName(stub));
  const shared = withExportsOf(texts.get(stub) ?? "", texts.get(chunk) ?? "");
  const renamed = [...texts].filter(([path]) => path !== stub && path !== chunk).map(([path, text]) => [path, rename(text)] as const);
  const { [stub]: _, ...outputs } = metafile.outputs;
  const account = JSON.parse(rename(JSON.stringify({ ...metafile, outputs }))) as Metafile;
  const whole = account.outputs[stub];
  if (whole && entryPoint) whole.entryPoint = entryPoint;
  return { texts: new Map([[stub, shared], ...renamed]), metafile: account };
}

/** terser takes out what esbuild leaves: two hundredths of what a visitor downloads. */
export async function shortened(texts: Map<string, string>): Promise<Map<string, string>> {
  const options = { module: true, ecma: 2020, compress: { passes: 3, keep_fargs: false, unsafe_arrows: true } } as const;
  const entries = [...texts].map(async ([path, text]) => [path, (await minify(text, options)).code ?? ""] as const);
  return new Map(await Promise.all(entries));
}

/** The chunk, which also exports by their full names what the stub passes on from it. */
function withExportsOf(stub: string, chunk: string): string {
  const names = (list = ""): string[][] => list.split(",").filter(Boolean).map((name) => name.split(" as "));
  const imported = new Map(names(/^import\{(.*?)\}/.exec(stub)?.[1]).map(([from = "", to = from]) => [to, from]));
  const passedOn = names(/export\{(.*?)\}/.exec(stub)?.[1]).map(([from = "", to = from]) => [imported.get(from), to]);
  return chunk.replace(/export\{(.*?)\};?\s*$/, (_, list: string) => {
    const local = new Map(names(list).map(([from = "", to = from]) => [to, from]));
    return `export{${[list, ...passedOn.map(([from = "", to]) => `${local.get(from)} as ${to}`)].join(",")}};\n`;
  });
}

function find({ outputs }: Metafile, entryPoint: string): [string, Metafile["outputs"][string]] {
  const found = Object.entries(outputs).find(([, output]) => output.entryPoint === entryPoint);
  if (!found) throw new Error(`Nothing was made of ${entryPoint}.`);
  return found;
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
