import { csrfTokenOf, hashOf, isToken, newToken, sameSecret } from './session-tokens.js';

describe(newToken.name, () => {
  it('is another each time, and well formed', () => {
    const tokens = Array.from({ length: 100 }, newToken);
    expect(new Set(tokens).size).toBe(100);
    expect(tokens.every(isToken)).toBe(true);
  });
});

describe(isToken.name, () => {
  it.each([undefined, '', 'kort', `${'a'.repeat(42)}!`, 'a'.repeat(44)])('refuses %p', (value) => {
    expect(isToken(value)).toBe(false);
  });
});

describe(csrfTokenOf.name, () => {
  it('belongs to one session, and is neither its token nor what is stored of it', () => {
    const [one, other] = [newToken(), newToken()];
    expect(csrfTokenOf(one)).toBe(csrfTokenOf(one));
    expect(new Set([one, hashOf(one), csrfTokenOf(one), csrfTokenOf(other)]).size).toBe(4);
  });
});

describe(sameSecret.name, () => {
  it('knows a secret, and another of any length', () => {
    expect(sameSecret('geheim', 'geheim')).toBe(true);
    expect(sameSecret('geheim', 'geheimen')).toBe(false);
  });
});
