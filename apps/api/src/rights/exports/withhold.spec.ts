import { PETITIONERS, type Petitioner } from '#contracts/rights';
import type { Intake } from '#persistence/intakes/intake';
import { type Choices, leftOutFor, whyLeftOut } from './left-out.js';
import { withholdIntake, withholdRows } from './withhold.js';

const said = (who: string) => ({ who, words: 'Mijn woorden.', recordedBy: 'S. Vos', on: '2026-11-20' });
const intake = {
  question: 'Waar kan zij wonen?',
  safety: 'Moeder verblijft op een geheim adres.',
  urgencyReason: 'Vader dreigt.',
  childWords: { words: 'Ik ben bang voor vader.', recordedBy: 'S. Vos', on: '2026-11-20' },
  parentsWords: [said('Moeder'), said('stiefvader (man van moeder)')],
  involved: [{ name: 'Oom Piet', role: 'vertrouwenspersoon', since: null }],
} as unknown as Intake;
const rows = {
  safetyAlarm: [{ id: 'alarm', what: 'Vader dreigt.' }],
  clock: [
    { id: 'clock', kind: 'safetyAlarm' },
    { id: 'other', kind: 'triage' },
  ],
  consent: [
    { id: 'hers', givenBy: 'mother', how: 'Thuis besproken.' },
    { id: 'his', givenBy: 'father', how: 'Vader dreigde met een advocaat.' },
  ],
  correction: [
    { id: 'c1', askedBy: 'mother', wrong: 'Haar woorden.' },
    { id: 'c2', askedBy: 'father', wrong: 'Zijn woorden.' },
  ],
  waitCheckIn: [{ id: 'w', safe: false, story: 'Het gaat.' }],
  event: [
    { type: 'safetyAlarmRaised', subjectRecord: 'safetyAlarm', subjectId: 'alarm' },
    { type: 'clockPassed', subjectRecord: 'clock', subjectId: 'clock' },
    { type: 'consentRecorded', subjectRecord: 'consent', subjectId: 'his', reason: 'Vader dreigde.' },
    { type: 'submitted', subjectRecord: null, subjectId: null },
  ],
};

const none: Choices = { leaveOut: [], include: [] };
function made(askedBy: Petitioner, choices: Partial<Choices> = {}, parentsWords: number[] = []) {
  const left = leftOutFor(askedBy, { ...none, ...choices });
  const withholding = { askedBy, parts: new Set(left.map(({ part }) => part)), parentsWords };
  return {
    intake: withholdIntake(intake, withholding),
    rows: withholdRows(rows, withholding),
    lines: left.map(whyLeftOut),
  };
}

describe(leftOutFor.name, () => {
  it.each(['mother', 'father', 'parents', 'guardian'] as const)(
    'keeps safety, the words of the child and words of others from %s, unless somebody includes them',
    (askedBy) => {
      const { intake: shown, rows: kept } = made(askedBy);
      expect(JSON.stringify([shown, kept])).not.toMatch(/geheim|dreigt|bang|Mijn woorden|"alarm"/);
      expect(kept['waitCheckIn']).toEqual([{ id: 'w', story: 'Het gaat.' }]);
      expect(kept['event']!.map(({ type }) => type)).toEqual(['consentRecorded', 'submitted']);
    },
  );

  it('tells the other parent by a code, never by what somebody wrote', () => {
    const { intake: shown, rows: kept } = made('mother');
    expect(shown.parentsWords).toEqual([]);
    expect(kept['correction']).toMatchObject([{ askedBy: 'mother' }]);
    expect(kept['consent']).toEqual([rows.consent[0], { id: 'his', givenBy: 'father' }]);
    expect(JSON.stringify(kept)).not.toContain('dreigde');
    expect(made('mother', {}, [1]).intake.parentsWords).toEqual([said('Moeder')]);
    expect(made('mother', { include: ['parentsWords'] }).intake.parentsWords).toHaveLength(2);
  });

  it('hands over what is included on purpose', () => {
    const { intake: shown, rows: kept } = made('mother', { include: ['safety', 'childWords', 'safetyAlarm'] });
    expect(shown).toMatchObject({ safety: intake.safety, childWords: intake.childWords, urgencyReason: null });
    expect(kept['safetyAlarm']).toHaveLength(1);
    expect(kept['waitCheckIn']).toEqual(rows.waitCheckIn);
  });

  it('hands the young person their own words and what is known of their safety', () => {
    const { intake: shown, rows: kept } = made('child');
    expect(shown).toMatchObject({ safety: intake.safety, childWords: intake.childWords, parentsWords: [] });
    expect(kept).toEqual(rows);
  });

  it('leaves out what the coordinator names, and says why', () => {
    const leaveOut = [{ part: 'waitCheckIn', ground: 'safetyOfSomebody' }] as const;
    const { rows: kept, lines } = made('child', { leaveOut });
    expect(kept['waitCheckIn']).toEqual([]);
    expect(lines).toEqual([
      'Contact tijdens het wachten: weggelaten, omdat het iemand in gevaar kan brengen.',
      'Eigen woorden van de ouders: weggelaten, omdat het over iemand anders gaat.',
    ]);
  });

  it('names a part once: what the coordinator says goes before what is included or left out by itself', () => {
    const leaveOut = [{ part: 'safety', ground: 'privacyOfOthers' }] as const;
    const left = leftOutFor('father', { leaveOut, include: ['safety'] }).filter(({ part }) => part === 'safety');
    expect(left).toEqual(leaveOut);
  });
});

describe(withholdIntake.name, () => {
  it.each(PETITIONERS)('tells %s who is around the family by their part only', (askedBy) => {
    expect(made(askedBy).intake).toMatchObject({
      question: intake.question,
      involved: [{ name: 'weggelaten', role: 'vertrouwenspersoon', since: null }],
    });
  });
});
