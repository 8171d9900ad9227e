import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fingerprint, sourceFiles } from './fingerprint.mjs';
import { whileNobodyElseBuilds } from './lock.mjs';
import { inClone } from './paths.mjs';
import { run } from './run.mjs';

/** What each program is made of: it imports nothing else. */
const sources = {
  assemble: ['apps/local/src/assemble', 'libs/domain/src/assembly', 'libs/contracts/src/assembly.ts'],
};
const settings = ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'apps/local/tsconfig.assemble.json'];

/** Compiles one program into a folder of its own, unless nothing changed; gives that folder. */
export async function buildAlone(name) {
  const folder = `dist/${name}`;
  const stamp = inClone(folder, '.compiled');
  const files = () => sourceFiles([...sources[name], ...settings]);
  const isFresh = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(files());
  if (isFresh()) return folder;
  await whileNobodyElseBuilds(async () => {
    if (isFresh()) return;
    const hash = fingerprint(files());
    // What a program reads from stderr is the program's own.
    if (process.stderr.isTTY) console.error(`Compiling ${name} …`);
    await run(process.execPath, [
      inClone('node_modules/typescript/bin/tsc'),
      '-p',
      inClone(`apps/local/tsconfig.${name}.json`),
    ]);
    mkdirSync(inClone(folder), { recursive: true });
    writeFileSync(stamp, hash);
  });
  return folder;
}
