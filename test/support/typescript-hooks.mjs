import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const jsc = { parser: { syntax: 'typescript' }, target: 'es2022' };

/** The aliases of package.json lead to the sources here, and `./x.js` to `./x.ts`, as they do in the compiler. */
export async function resolve(specifier, context, nextResolve) {
  const fromSource = { ...context, conditions: ['source', ...context.conditions] };
  const isOurs = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
  return nextResolve(isOurs ? specifier.replace(/\.js$/, '.ts') : specifier, fromSource);
}

export async function load(url, context, nextLoad) {
  if (!url.endsWith('.ts')) return nextLoad(url, context);
  const source = await readFile(fileURLToPath(url), 'utf8');
  const { code } = await transform(source, { jsc, sourceMaps: 'inline', filename: fileURLToPath(url) });
  return { format: 'module', source: code, shortCircuit: true };
}
