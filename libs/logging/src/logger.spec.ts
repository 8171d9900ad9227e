import { safeError } from './logger.js';

describe('safeError', () => {
  it('keeps kind, code and place of an error, and nothing that its message may quote', () => {
    const error = Object.assign(new TypeError('duplicate key (Noor)'), { code: '23505', detail: 'Noor' });
    const logged = safeError(Object.assign(new Error('Noor', { cause: error })));
    expect(logged).toMatchObject({ type: 'Error', cause: { type: 'TypeError', code: '23505' } });
    expect(JSON.stringify(logged)).not.toContain('Noor');
  });
});
