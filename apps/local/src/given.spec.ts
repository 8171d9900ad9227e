import { requireDatabase, requireTemporal } from './given.js';

describe(requireDatabase.name, () => {
  it('names the variable and what was tried, but not the password', async () => {
    const refusal = requireDatabase('postgres://somebody:geheim@127.0.0.1:9/db').catch((error: Error) => error.message);
    expect(await refusal).toMatch(
      /^DATABASE_URL is set, but PostgreSQL at 127\.0\.0\.1:9\/db does not answer \(tried 3 times\)/,
    );
    expect(await refusal).not.toContain('geheim');
  });

  it('refuses what is no URL', async () => {
    await expect(requireDatabase('localhost')).rejects.toThrow('DATABASE_URL is no URL');
  });
});

describe(requireTemporal.name, () => {
  it('names the variable and what was tried', async () => {
    await expect(requireTemporal('127.0.0.1:9')).rejects.toThrow(
      'TEMPORAL_ADDRESS is set, but Temporal at 127.0.0.1:9',
    );
  });

  it('refuses an address without a port', async () => {
    await expect(requireTemporal('localhost')).rejects.toThrow('TEMPORAL_ADDRESS is "localhost"');
  });
});
