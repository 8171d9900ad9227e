import fc from 'fast-check';
import {
  CONSENT_GIVERS,
  CONSENT_PARTIES,
  CONSENT_STATUSES,
  type ConsentGiver,
  type ConsentStatus,
} from '#contracts/consents';
import { consentStanding } from './consent-standing.js';

const said = (...words: [ConsentGiver, ConsentStatus][]) =>
  words.map(([givenBy, status], index) => ({ id: String(index), givenBy, status }));
const both = ['child', 'parents'] as const;

describe(consentStanding.name, () => {
  it('holds when everybody who must say yes did', () => {
    const standing = consentStanding(said(['mother', 'given'], ['child', 'given']), both);
    expect(standing).toEqual({ valid: true, ground: 'given', missing: [], against: [] });
  });

  it('names who did not say yes yet', () => {
    expect(consentStanding(said(['parents', 'given'], ['child', 'notAsked']), both)).toMatchObject({
      valid: false,
      missing: ['child'],
    });
    expect(consentStanding([], both).missing).toEqual(['child', 'parents']);
  });

  it('does not hold against the no of one parent, or of somebody who need not say yes', () => {
    expect(consentStanding(said(['mother', 'given'], ['father', 'refused']), ['parents'])).toMatchObject({
      valid: false,
      against: ['father'],
    });
    expect(consentStanding(said(['parents', 'given'], ['child', 'refused']), ['parents']).valid).toBe(false);
  });

  it('takes the latest word of each', () => {
    expect(consentStanding(said(['mother', 'withdrawn'], ['mother', 'given']), ['parents']).valid).toBe(true);
    expect(consentStanding(said(['mother', 'given'], ['mother', 'withdrawn']), ['parents']).valid).toBe(false);
  });

  it('keeps a no until the same person says yes', () => {
    const no = said(['mother', 'refused'], ['father', 'given']);
    expect(consentStanding([...no, ...said(['mother', 'notAsked'])], ['parents']).against).toEqual(['mother']);
    const weighed = said(['mother', 'refused'], ['mother', 'weighed'], ['father', 'given']);
    expect(consentStanding(weighed, ['parents'])).toMatchObject({ valid: false, against: ['mother'] });
  });

  it('forgets a yes that turned out not to have been asked', () => {
    expect(consentStanding(said(['child', 'given'], ['child', 'notAsked']), ['child']).missing).toEqual(['child']);
  });

  it('holds after a weighing, until somebody says something else', () => {
    const weighed = said(['mother', 'refused'], ['other', 'weighed']);
    expect(consentStanding(weighed, both)).toMatchObject({ valid: true, ground: 'weighed', against: ['mother'] });
    expect(consentStanding([...weighed, ...said(['child', 'withdrawn'])], both).valid).toBe(false);
  });

  it('never holds while the last word of anybody is no and the very last word is no weighing', () => {
    const word = fc.tuple(fc.constantFrom(...CONSENT_GIVERS), fc.constantFrom(...CONSENT_STATUSES));
    fc.assert(
      fc.property(
        fc.array(word),
        fc.subarray([...CONSENT_PARTIES]),
        fc.constantFrom(...CONSENT_GIVERS),
        (words, parties, by) => {
          expect(consentStanding(said(...words, [by, 'withdrawn']), parties).valid).toBe(false);
        },
      ),
    );
  });
});
