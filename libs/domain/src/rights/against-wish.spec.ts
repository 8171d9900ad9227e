import type { ConsentStatement } from '#contracts/consents';
import { againstWish } from './against-wish.js';

const said = (givenBy: ConsentStatement['givenBy'], status: ConsentStatement['status']) => ({
  id: 'c',
  givenBy,
  status,
});

describe(againstWish.name, () => {
  it.each([
    ['nothing', [], false, null],
    ['a yes', [said('mother', 'given')], false, null],
    ['a yes that was taken back', [said('mother', 'given'), said('mother', 'withdrawn')], false, 'sharingWithdrawn'],
    ['one that was given again', [said('mother', 'withdrawn'), said('mother', 'given')], false, null],
    ['a restriction, whatever was said', [said('mother', 'given')], true, 'caseRestricted'],
  ] as const)('sees in %s', (_what, sharing, restricted, against) => {
    expect(againstWish(sharing, restricted)).toBe(against);
  });
});
