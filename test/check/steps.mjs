import { build } from '../../apps/local/toolchain/build.mjs';
import { ensureInstalled } from '../../apps/local/toolchain/install.mjs';
import { auditStep } from './audit-step.mjs';
import { NONE } from './counts.mjs';
import { jestStep } from './jest-step.mjs';
import { providePrograms } from './programs.mjs';
import { toolStep } from './tool-step.mjs';

/** The check, in its order. Preparations count only when they fail; the others are what is checked. */
export const steps = [
  preparation('packages', [], ensureInstalled),
  toolStep('format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  toolStep('lint', 'eslint/bin/eslint.js', '--max-warnings', '0', '.'),
  toolStep('types', 'typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'),
  toolStep(
    'imports',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ...['--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'workflows', 'test'],
  ),
  auditStep,
  preparation('build', ['packages'], build),
  preparation('programs', ['packages', 'build'], providePrograms),
  // Most of these need nothing built: where the build fails, they say more about why.
  jestStep('unit', { needs: ['packages'], after: ['build'] }),
  jestStep('integration', { needs: ['packages'], after: ['build', 'programs'] }),
  jestStep('stories', { needs: ['packages', 'build', 'programs'], after: [] }),
];

function preparation(name, needs, work) {
  return {
    name,
    needs,
    after: [],
    run: async () => {
      await work();
      return NONE;
    },
  };
}
