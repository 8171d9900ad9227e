import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clone } from './clone.js';

/** Bytes of code, without its source map: 15 % above what it was when the process stood. A framework would not fit. */
const CAP = 1_330_000;

describe('workflow bundle', () => {
  const bundle = readFileSync(join(clone, 'dist/workflow-bundle.js'), 'utf8');

  it('stays small', () => {
    const sourceMap = bundle.lastIndexOf('//# sourceMappingURL=data:');
    expect(sourceMap).toBeGreaterThan(0);
    expect(sourceMap).toBeLessThanOrEqual(CAP);
  });

  it.each(['@nestjs', 'typeorm', 'pg', '@temporalio/worker', '@temporalio/client'])('does not hold %s', (name) => {
    expect(bundle).toContain('node_modules/@noble/hashes/');
    expect(bundle).not.toContain(`node_modules/${name}/`);
  });
});
