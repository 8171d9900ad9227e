import { cacheFolder, homeFolder, readOptions } from './options.js';

describe(readOptions.name, () => {
  it('starts everything with the demo on 8080 when nothing is said', () => {
    expect(readOptions('/clone', [], {})).toMatchObject({
      home: '/clone/.doorbraak',
      port: 8080,
      fresh: false,
      demo: true,
      databaseUrl: undefined,
      serviceDatabaseUrls: { api: undefined, worker: undefined },
      temporalAddress: undefined,
      temporalNamespace: 'default',
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readOptions('/clone', [], { DATABASE_URL: '', PORT: '' })).toMatchObject({
      databaseUrl: undefined,
      port: 8080,
    });
  });

  it.each(['0', '65536', '80a', '-1', '1.5'])('refuses the port %s', (port) => {
    expect(() => readOptions('/clone', [], { PORT: port })).toThrow(`PORT is "${port}"`);
  });

  it('refuses an option it does not know', () => {
    expect(() => readOptions('/clone', ['--fesh'], {})).toThrow('--fesh');
  });
});

describe(homeFolder.name, () => {
  it('is where DOORBRAAK_HOME says', () => {
    expect(homeFolder('/clone', { DOORBRAAK_HOME: '/data' })).toBe('/data');
  });
});

describe(cacheFolder.name, () => {
  it.each([
    [{ DOORBRAAK_CACHE: '/c', XDG_CACHE_HOME: '/x' }, 'linux', /^\/c$/],
    [{ XDG_CACHE_HOME: '/x' }, 'linux', /^\/x\/doorbraak$/],
    [{}, 'linux', /\/\.cache\/doorbraak$/],
    [{}, 'darwin', /\/Library\/Caches\/doorbraak$/],
  ])('of %j on %s', (env, platform, expected) => {
    expect(cacheFolder(env, platform)).toMatch(expected);
  });
});
