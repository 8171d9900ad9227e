import { addNote, DONE, type Note } from './note.js';

const note = (more: Partial<Note>): Note => ({
  action: 'read',
  caseIds: [],
  fields: ['pause'],
  activity: null,
  ground: null,
  outcome: DONE,
  role: null,
  person: null,
  ...more,
});

describe(addNote.name, () => {
  it('takes looks at the same fields together', () => {
    const notes = addNote([note({ caseIds: ['a', 'b'] })], note({ caseIds: ['b', 'c'] }));
    expect(notes).toEqual([note({ caseIds: ['a', 'b', 'c'] })]);
  });

  it.each<Partial<Note>>([
    { action: 'download' },
    { fields: ['clock'] },
    { ground: 'nood' },
    { activity: { id: 'noodtoegang', purpose: 'nood', ground: 'nood' } },
    { outcome: 'asked' },
    { role: 'expert' },
  ])('keeps what differs in %p apart', (other) => {
    expect(addNote([note({})], note(other))).toHaveLength(2);
  });
});
