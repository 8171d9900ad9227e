/**
 * The rooms of the house and who may import whom (docs: README, "Rooms"). Each rule is proven to bite by
 * test/house/import-rules.spec.ts.
 */
const SPECS = '\\.spec\\.ts$|^workflows/testing/';
const OURS = '^(apps|libs|workflows|test)/';

/** A package from npm, whether it is installed or not. */
const packages = (...names) => `(^|/node_modules/|^node_modules/)(${names.join('|')})(/|$)`;

/** Our own code outside of a room and of what the room may import. */
const oursExcept = (...rooms) => ({ path: OURS, pathNot: rooms.map((room) => `^${room}/`) });

const oneWay = [
  {
    name: 'contracts-import-nothing',
    comment: 'What everybody shares depends on nobody, npm packages included.',
    from: { path: '^libs/contracts/' },
    to: { pathNot: '^libs/contracts/' },
  },
  {
    name: 'config-imports-nothing-of-ours',
    from: { path: '^libs/config/' },
    to: oursExcept('libs/config'),
  },
  {
    name: 'logging-imports-nothing-of-ours',
    from: { path: '^libs/logging/' },
    to: oursExcept('libs/logging'),
  },
  {
    name: 'encryption-imports-nothing-of-ours',
    from: { path: '^libs/encryption/' },
    to: oursExcept('libs/encryption'),
  },
  {
    name: 'documents-imports-contracts-config-and-encryption',
    from: { path: '^libs/documents/' },
    to: oursExcept('libs/documents', 'libs/contracts', 'libs/config', 'libs/encryption'),
  },
  {
    name: 'domain-imports-contracts',
    from: { path: '^libs/domain/' },
    to: oursExcept('libs/domain', 'libs/contracts'),
  },
  {
    name: 'solver-imports-contracts-and-domain',
    from: { path: '^libs/solver/' },
    to: oursExcept('libs/solver', 'libs/contracts', 'libs/domain'),
  },
  {
    name: 'workflows-import-contracts-and-domain',
    from: { path: '^workflows/' },
    to: oursExcept('workflows', 'libs/contracts', 'libs/domain'),
  },
  {
    name: 'persistence-imports-contracts-domain-config-and-encryption',
    from: { path: '^libs/persistence/' },
    to: oursExcept('libs/persistence', 'libs/contracts', 'libs/domain', 'libs/config', 'libs/encryption'),
  },
  {
    name: 'temporal-imports-contracts-config-and-encryption',
    from: { path: '^libs/temporal/' },
    to: oursExcept('libs/temporal', 'libs/contracts', 'libs/config', 'libs/encryption'),
  },
  {
    name: 'consistency-imports-contracts-domain-persistence-and-temporal',
    from: { path: '^libs/consistency/' },
    to: oursExcept('libs/consistency', 'libs/contracts', 'libs/domain', 'libs/persistence', 'libs/temporal'),
  },
  {
    name: 'libs-and-workflows-never-import-apps',
    from: { path: '^(libs|workflows)/' },
    to: { path: '^(apps|test)/' },
  },
  {
    name: 'apps-never-import-each-other',
    from: { path: '^apps/([^/]+)/' },
    to: { path: '^apps/', pathNot: '^apps/$1/' },
  },
  {
    name: 'apps-never-import-tests',
    from: { path: '^apps/', pathNot: SPECS },
    to: { path: '^test/' },
  },
  {
    name: 'apps-know-only-the-messages-and-ports-of-workflows',
    comment:
      'What a workflow does inside is its own; the outside sends messages and implements ports. Types do not run.',
    from: { path: '^apps/', pathNot: SPECS },
    to: {
      path: '^workflows/',
      pathNot: ['^workflows/activities\\.ts$', '/messages\\.ts$'],
      dependencyTypesNot: ['type-only'],
    },
  },
];

const insideApps = [
  {
    name: 'features-of-the-api-stand-alone',
    comment:
      'One folder a resource; mechanisms that all pass through live in http, auth, access-log, commands, case-records and metrics. ' +
      'Of another resource only what it shows (response, dto) and its look-up of names may be used.',
    from: { path: '^apps/api/src/([^/]+)/', pathNot: SPECS },
    to: {
      path: '^apps/api/src/[^/]+/',
      pathNot: [
        '^apps/api/src/($1|http|auth|access-log|commands|case-records|metrics)/',
        '\\.(response|dto)\\.ts$',
        '-lookup\\.ts$',
      ],
    },
  },
];

const packagesByRoom = [
  {
    name: 'domain-is-pure',
    comment:
      'No input or output, no clock, no framework: only calculators (dates, hashes, calendars as text) beside our own code.',
    from: { path: '^libs/domain/', pathNot: SPECS },
    to: { pathNot: [OURS, packages('@noble/hashes', 'ical-generator')] },
  },
  {
    name: 'workflows-are-deterministic',
    comment: 'What reaches the bundle must run the same at every replay: the engine, a mutex and dates, nothing else.',
    from: { path: '^workflows/', pathNot: SPECS },
    to: { pathNot: [OURS, packages('@temporalio/workflow', '@temporalio/common')] },
  },
  {
    name: 'libs-know-no-nest',
    from: { path: '^(libs|workflows)/' },
    to: { path: packages('@nestjs/[^/]+', 'express', 'class-validator', 'class-transformer') },
  },
  {
    name: 'sql-lives-in-persistence',
    comment: 'The applications hand a DataSource on; who writes SQL or entities does so in libs/persistence.',
    from: { path: '^(libs|workflows)/', pathNot: '^libs/persistence/' },
    to: { path: packages('typeorm', 'pg', '@nestjs/typeorm') },
  },
  {
    name: 'persistence-knows-no-temporal',
    from: { path: '^libs/persistence/' },
    to: { path: packages('@temporalio/[^/]+') },
  },
  {
    name: 'api-never-loads-the-worker-sdk',
    comment: 'The worker is a native library of its own; the API talks to the server only.',
    from: { path: '^apps/api/' },
    to: { path: packages('@temporalio/(worker|activity|workflow|testing)') },
  },
];

const wholesome = [
  {
    name: 'no-circles',
    comment: 'Types may point at each other; code that runs may not.',
    from: { path: '^(apps|libs|workflows)/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'nothing-unresolved',
    from: { path: OURS },
    to: { couldNotResolve: true },
  },
  {
    name: 'only-declared-packages',
    comment: 'A package that is there only because another one needs it is gone at the next update.',
    from: { path: OURS },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'no-test-packages-in-production',
    comment:
      'apps/local runs in a clone, where the test packages are: it has the SDK of the tests download the server.',
    from: { path: '^(apps|libs|workflows)/', pathNot: `${SPECS}|^apps/local/` },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
  },
];

const forbidden = [...oneWay, ...insideApps, ...packagesByRoom, ...wholesome];

module.exports = {
  forbidden: forbidden.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.doorbraak)/' },
    // Types count: they tie two rooms together as much as code does.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      // The aliases of package.json lead to the sources here, as they do in the compiler.
      conditionNames: ['source', 'import', 'require', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
