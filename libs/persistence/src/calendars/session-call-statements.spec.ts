import { DEPENDS_ON, GATHER } from './session-call-statements.js';

const namesIn = (pattern: RegExp): string[] => [...GATHER.matchAll(pattern)].map(([, name]) => name!);

describe('statements for calendars', () => {
  it('read what leaves traces, their own table and nothing else', () => {
    const made = namesIn(/"(\w+)" AS (?:MATERIALIZED )?\(/g);
    const read = new Set(namesIn(/(?:FROM|JOIN) "(\w+)"/g).filter((name) => !made.includes(name)));
    // Restrictions are asked of the gate.
    expect([...read, 'case_restrictions'].sort()).toEqual([...DEPENDS_ON, 'session_calls'].sort());
  });
});
