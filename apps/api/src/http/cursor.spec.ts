import { decodeCursor, encodeCursor, type Cursor } from './cursor.js';

const cursor: Cursor = {
  key: '2026-11-22T10:00:00.000Z',
  id: '3f2b8c1e-6d4a-4f0b-9a57-2c1d8e7f6a90',
  direction: 'before',
};

describe(decodeCursor.name, () => {
  it('reads what was encoded', () => expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor));

  it.each(['', 'x', btoa('["a",1,2]'), btoa('["a","x","y"]'), btoa('{}')])('gives nothing for %p', (text) =>
    expect(decodeCursor(text)).toBeNull(),
  );
});
