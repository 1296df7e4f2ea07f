import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import ts from "typescript";
import { readWorkspace, rootFolder } from "../workspace.ts";

/**
 * What TypeScript has to say about every `tsconfig*.json` of the workspace, as text.
 *
 * All in one process, so that a file which several projects read is parsed once; and each project answers for the files
 * below its own folder alone. Packages see each other's sources: a run of `tsc` for each of them would check the client
 * and the service six times. A file that belongs to no project is told of.
 */
export function findTypeProblems(configs: readonly string[] = typescriptProjects()): string[] {
  const parsed: ParsedFiles = new Map();
  const [seen, checked] = [new Set<string>(), new Set<string>()];
  const problems = configs.flatMap((config) => {
    const program = openProject(config, parsed);
    const folder = join(config, "..") + sep;
    const found = [...program.getConfigFileParsingDiagnostics(), ...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
    for (const file of program.getSourceFiles()) {
      if (program.isSourceFileFromExternalLibrary(file) || program.isSourceFileDefaultLibrary(file) || file.fileName.includes("/node_modules/")) continue;
      seen.add(file.fileName);
      if (!join(file.fileName).startsWith(folder)) continue;
      checked.add(file.fileName);
      found.push(...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file));
      if (program.getCompilerOptions().declaration) found.push(...program.getDeclarationDiagnostics(file));
    }
    return found.map((problem) => ts.formatDiagnostic(problem, format));
  });
  const unchecked = [...seen].filter((file) => !checked.has(file));
  return [...problems, ...unchecked.map((file) => `${file} is read by other packages, but no tsconfig.json beside it takes it in.\n`)];
}

type ParsedFiles = Map<string, ts.SourceFile | undefined>;

const format: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => rootFolder,
  getNewLine: () => "\n",
};

function openProject(config: string, parsed: ParsedFiles): ts.Program {
  const project = ts.getParsedCommandLineOfConfigFile(config, { noEmit: true }, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (problem) => {
      throw new Error(ts.formatDiagnostic(problem, format));
    },
  });
  if (!project) throw new Error(`${config} cannot be read.`);
  const { options, fileNames: rootNames, errors } = project;
  const host = ts.createCompilerHost(options, true);
  const parse = host.getSourceFile.bind(host);
  // What a file says to itself depends on these alone; which libraries there are does not matter before it is checked.
  const { target, jsx, experimentalDecorators, useDefineForClassFields } = options;
  const dialect = JSON.stringify([target, jsx, experimentalDecorators, useDefineForClassFields]);
  host.getSourceFile = (name, language, ...rest) => {
    const key = `${dialect} ${JSON.stringify(language)} ${name}`;
    if (!parsed.has(key)) parsed.set(key, parse(name, language, ...rest));
    return parsed.get(key);
  };
  return ts.createProgram({ rootNames, options, host, configFileParsingDiagnostics: errors });
}

function typescriptProjects(): string[] {
  return [rootFolder, ...readWorkspace().map(({ folder }) => folder)].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /^tsconfig(\.(?!base)[a-z-]+)?\.json$/.test(name))
      .map((name) => join(folder, name)),
  );
}
