/** One forbidden import each: the rule that must bite, who imports, and what. */
export interface Violation {
  rule: string;
  from: string;
  imports: string;
}

/** Everything that .dependency-cruiser.cjs forbids, done once. */
export const violations: Violation[] = [
  { rule: 'contracts-import-nothing', from: 'libs/contracts/src/a.ts', imports: 'zod' },
  { rule: 'contracts-import-nothing', from: 'libs/contracts/src/b.ts', imports: '#domain/target' },
  { rule: 'contracts-import-nothing', from: 'libs/contracts/src/c.ts', imports: 'node:fs' },
  { rule: 'config-imports-nothing-of-ours', from: 'libs/config/src/a.ts', imports: '#contracts/target' },
  { rule: 'logging-imports-nothing-of-ours', from: 'libs/logging/src/a.ts', imports: '#config/target' },
  { rule: 'encryption-imports-nothing-of-ours', from: 'libs/encryption/src/a.ts', imports: '#config/target' },
  {
    rule: 'documents-imports-contracts-config-and-encryption',
    from: 'libs/documents/src/a.ts',
    imports: '#persistence/target',
  },
  { rule: 'domain-imports-contracts', from: 'libs/domain/src/a.ts', imports: '#persistence/target' },
  { rule: 'solver-imports-contracts-and-domain', from: 'libs/solver/src/a.ts', imports: '#persistence/target' },
  { rule: 'workflows-import-contracts-and-domain', from: 'workflows/flows/a.ts', imports: '#persistence/target' },
  { rule: 'workflows-import-contracts-and-domain', from: 'workflows/flows/b.ts', imports: '#temporal/target' },
  {
    rule: 'persistence-imports-contracts-domain-config-and-encryption',
    from: 'libs/persistence/src/a.ts',
    imports: '#temporal/target',
  },
  {
    rule: 'temporal-imports-contracts-config-and-encryption',
    from: 'libs/temporal/src/a.ts',
    imports: '#domain/target',
  },
  {
    rule: 'consistency-imports-contracts-domain-persistence-and-temporal',
    from: 'libs/consistency/src/a.ts',
    imports: '#config/target',
  },
  {
    rule: 'libs-and-workflows-never-import-apps',
    from: 'libs/persistence/src/b.ts',
    imports: '../../../apps/api/src/users/target.js',
  },
  {
    rule: 'libs-and-workflows-never-import-apps',
    from: 'workflows/flows/c.ts',
    imports: '../../apps/api/src/users/target.js',
  },
  {
    rule: 'apps-never-import-each-other',
    from: 'apps/worker/src/a.ts',
    imports: '../../api/src/users/target.js',
  },
  {
    rule: 'apps-never-import-tests',
    from: 'apps/worker/src/b.ts',
    imports: '../../../test/support/target.js',
  },
  {
    rule: 'apps-know-only-the-messages-and-ports-of-workflows',
    from: 'apps/api/src/cases/a.ts',
    imports: '#workflows/flows/target',
  },
  { rule: 'features-of-the-api-stand-alone', from: 'apps/api/src/cases/b.ts', imports: '../users/target.js' },
  { rule: 'domain-is-pure', from: 'libs/domain/src/b.ts', imports: 'typeorm' },
  { rule: 'domain-is-pure', from: 'libs/domain/src/c.ts', imports: '@temporalio/common' },
  { rule: 'domain-is-pure', from: 'libs/domain/src/d.ts', imports: 'node:crypto' },
  { rule: 'workflows-are-deterministic', from: 'workflows/flows/d.ts', imports: '@nestjs/common' },
  { rule: 'workflows-are-deterministic', from: 'workflows/flows/e.ts', imports: 'pg' },
  { rule: 'workflows-are-deterministic', from: 'workflows/flows/f.ts', imports: 'node:fs' },
  { rule: 'libs-know-no-nest', from: 'libs/persistence/src/c.ts', imports: '@nestjs/common' },
  { rule: 'sql-lives-in-persistence', from: 'libs/temporal/src/b.ts', imports: 'typeorm' },
  { rule: 'persistence-knows-no-temporal', from: 'libs/persistence/src/d.ts', imports: '@temporalio/client' },
  { rule: 'api-never-loads-the-worker-sdk', from: 'apps/api/src/cases/c.ts', imports: '@temporalio/worker' },
  { rule: 'no-circles', from: 'libs/domain/src/circle-a.ts', imports: './circle-b.js' },
  { rule: 'nothing-unresolved', from: 'libs/domain/src/e.ts', imports: './nowhere.js' },
  { rule: 'only-declared-packages', from: 'apps/api/src/cases/d.ts', imports: 'undeclared' },
  { rule: 'no-test-packages-in-production', from: 'apps/api/src/cases/e.ts', imports: 'supertest' },
];

/** Imports that look like those above and are allowed. */
export const allowed: Omit<Violation, 'rule'>[] = [
  { from: 'libs/domain/src/fine.ts', imports: '#contracts/target' },
  { from: 'libs/domain/src/fine.spec.ts', imports: 'supertest' },
  { from: 'libs/solver/src/fine.ts', imports: '#domain/target' },
  { from: 'libs/persistence/src/fine.ts', imports: 'typeorm' },
  { from: 'libs/consistency/src/fine.ts', imports: '#persistence/target' },
  { from: 'libs/consistency/src/also-fine.ts', imports: '@temporalio/client' },
  { from: 'workflows/flows/fine.ts', imports: '@temporalio/workflow' },
  { from: 'apps/worker/src/fine.ts', imports: '#workflows/flows/messages' },
  { from: 'apps/api/src/cases/fine.ts', imports: '../http/target.js' },
  { from: 'apps/local/src/fine.ts', imports: 'supertest' },
];
