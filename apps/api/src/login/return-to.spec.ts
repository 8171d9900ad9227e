import { returnPath } from './return-to.js';

describe(returnPath.name, () => {
  it.each(['/', '/casussen', '/casussen/3f2b8c1e?tab=tijdlijn&x=1#boven', '/zoek?q=a%20b', '/a//b'])(
    'keeps %s',
    (path) => {
      expect(returnPath(path)).toBe(path);
    },
  );

  it.each([
    undefined,
    null,
    7,
    ['/a'],
    '',
    'casussen',
    'https://kwaad.example',
    'HTTPS://kwaad.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    '//kwaad.example',
    '///kwaad.example',
    '/\\kwaad.example',
    '\\\\kwaad.example',
    '/\\/kwaad.example',
    '/%2fkwaad.example',
    '/%2F%2Fkwaad.example',
    '%2f%2fkwaad.example',
    '/%5ckwaad.example',
    '/%255ckwaad.example',
    '/%25252fkwaad.example',
    '/.//kwaad.example',
    '/a/..//kwaad.example',
    '/%2e%2e//kwaad.example',
    '/\t/kwaad.example',
    '/\n/kwaad.example',
    '/%09/kwaad.example',
    '/%0d%0aSet-Cookie:%20a=b',
    '/\r\nSet-Cookie: a=b',
    ' /casussen',
    '/casus sen',
    '/café',
    '/%',
    '/%ff',
    '/\u0000',
    '/\u2028',
    `/${'a'.repeat(600)}`,
  ])('sends %j home', (asked) => {
    expect(returnPath(asked)).toBe('/');
  });
});
