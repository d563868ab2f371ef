// Prints what an editor strikes out: the deprecated names that consumer.ts uses.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const ts = createRequire(join(process.env.NODE, 'package.json'))('typescript');
const { options, fileNames } = ts.getParsedCommandLineOfConfigFile(
  'tsconfig.json',
  {},
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic(diagnostic) {
      throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
    },
  },
);
const service = ts.createLanguageService({
  ...ts.sys,
  getCompilationSettings: () => options,
  getScriptFileNames: () => fileNames,
  getScriptVersion: () => '1',
  getScriptSnapshot: (file) => ts.ScriptSnapshot.fromString(ts.sys.readFile(file) ?? ''),
  useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
});
for (const file of fileNames) {
  for (const diagnostic of service.getSuggestionDiagnostics(file)) {
    if (diagnostic.reportsDeprecated) console.log(diagnostic.messageText);
  }
}
