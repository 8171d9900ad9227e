import { databaseOf, serviceUrl } from './service-url.js';

describe(databaseOf.name, () => {
  it.each([
    ['postgres://me:secret@localhost:5432/doorbraak?sslmode=require', 'doorbraak'],
    ['postgres://me@localhost', 'me'],
    ['postgres://me@localhost/', 'me'],
  ])('of %s is %s', (url, database) => {
    expect(databaseOf(url)).toBe(database);
  });
});

describe(serviceUrl.name, () => {
  it('leads to the same database as somebody else, however the password is written', () => {
    expect(serviceUrl('postgres://me:secret@db:5432/doorbraak?sslmode=require', 'api', 'a/b@c')).toBe(
      'postgres://doorbraak_api_login:a%2Fb%40c@db:5432/doorbraak?sslmode=require',
    );
  });

  it('refuses a name that PostgreSQL would cut off', () => {
    expect(() => serviceUrl(`postgres://me@db/${'d'.repeat(60)}`, 'worker', 'x')).toThrow('too long');
  });
});
