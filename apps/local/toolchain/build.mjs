import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fingerprint, sourceFiles } from './fingerprint.mjs';
import { whileNobodyElseBuilds } from './lock.mjs';
import { inClone } from './paths.mjs';
import { run } from './run.mjs';

const settings = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

const compiled = {
  stamp: inClone('dist/.compiled'),
  files: () => sourceFiles(['apps', 'libs', 'workflows', ...settings]),
  make: () => run(process.execPath, [inClone('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json']),
};

const bundled = {
  stamp: inClone('dist/.bundled'),
  // What can reach the bundle by the import rules, and what makes it.
  files: () => sourceFiles(['workflows', 'libs/contracts', 'libs/domain', 'libs/temporal', ...settings]),
  make: () => run(process.execPath, [inClone('dist/libs/temporal/src/bundle.js')]),
};

/** Brings `dist` up to date with the sources: compiles, then bundles the workflows; does nothing when nothing changed. */
export async function build() {
  if (isFresh(compiled) && isFresh(bundled)) return;
  await whileNobodyElseBuilds(async () => {
    await refresh(compiled, 'Compiling');
    await refresh(bundled, 'Bundling the workflows');
  });
}

function isFresh({ stamp, files }) {
  return readStamp(stamp)?.hash === fingerprint(files());
}

async function refresh(product, doing) {
  const files = product.files();
  const hash = fingerprint(files);
  const before = readStamp(product.stamp);
  if (before?.hash === hash) return;
  // What was compiled from a file that is gone would still be found by those who load whole folders (migrations).
  const isCompile = product === compiled;
  if (isCompile && before?.files.some((file) => !files.includes(file))) rmSync(inClone('dist'), { recursive: true });
  const started = performance.now();
  console.error(`${doing} …`);
  await product.make();
  mkdirSync(inClone('dist'), { recursive: true });
  writeFileSync(product.stamp, JSON.stringify({ hash, files }));
  console.error(`${doing} took ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

function readStamp(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
