import type { AbsenceInList } from '#persistence/absences/absences.repository';
import { absenceFault, absenceSummary } from './absence-texts.js';

const absence = (changes: Partial<AbsenceInList>): AbsenceInList => ({
  id: 'absence',
  regionId: 'region',
  userId: 'anna',
  substituteUserId: 'bert',
  from: '2026-11-30',
  until: '2026-12-04',
  recordedBy: 'anna',
  recordedAt: '2026-11-25T09:00:00.000Z',
  cancelledAt: null,
  reason: null,
  userName: 'A. Adema',
  substituteName: 'B. Boer',
  openTasks: 3,
  openInvitations: 0,
  seatTasks: 0,
  meetings: 0,
  ...changes,
});
const summary = (changes: Partial<AbsenceInList>) => absenceSummary(absence(changes), '2026-11-25');

describe(absenceSummary.name, () => {
  it('counts the work that goes along', () => {
    const days = 'van ma 30 nov tot en met vr 4 dec';
    expect(summary({})).toBe(`A. Adema heeft 3 taken. B. Boer neemt ze over ${days}.`);
    expect(summary({ openTasks: 1 })).toBe(`A. Adema heeft 1 taak. B. Boer neemt die over ${days}.`);
    expect(summary({ openTasks: 0 })).toBe(`A. Adema heeft nu geen taken. B. Boer neemt nieuw werk over ${days}.`);
  });

  it('says one day as one, and the year when it is another', () => {
    expect(summary({ from: '2026-12-04' })).toContain('over op vr 4 dec.');
    expect(summary({ until: '2027-01-04' })).toContain('over van ma 30 nov tot en met ma 4 jan 2027.');
  });

  it('says of an expert that nobody sits in their place', () => {
    expect(summary({ substituteUserId: null, substituteName: null, openTasks: 0 })).toBe(
      'A. Adema is er niet van ma 30 nov tot en met vr 4 dec. Niemand neemt een plaats in een team over.',
    );
  });

  it('says what stays: only the expert answers an invitation', () => {
    const rest = 'alleen A. Adema kan daarop antwoorden. Zonder antwoord vragen wij een andere expert.';
    expect(summary({ openInvitations: 1 })).toContain(`. 1 uitnodiging gaat niet mee: ${rest}`);
    expect(summary({ openInvitations: 2 })).toContain(`. 2 uitnodigingen gaan niet mee: ${rest}`);
    expect(summary({ seatTasks: 2 })).toContain(
      '. 2 andere taken in een team van experts gaan niet mee: A. Adema blijft daarvoor aan de beurt.',
    );
  });
});

describe('meetings in that time', () => {
  it('are told, and who does something about them', () => {
    const rest = 'in die tijd: de coördinator vraagt een andere expert of verplaatst het overleg.';
    expect(summary({ meetings: 1 })).toContain(`. A. Adema zei ja op 1 overleg ${rest}`);
    expect(summary({ meetings: 2 })).toContain(`. A. Adema zei ja op 2 overleggen ${rest}`);
    expect(summary({})).not.toContain('overleg');
  });
});

describe(absenceFault.name, () => {
  it('says for a mandate without substitutes what must happen first', () => {
    const known = { code: 'notInMandate', functionTitle: 'Wethouder Jeugd', substituteName: 'B. Boer' } as const;
    expect(absenceFault({ ...known, hasSubstitutes: false })).toEqual({
      path: '/substituteUserId',
      message:
        'Over geld beslist alleen wie in het mandaat staat. B. Boer staat niet in het mandaat ' +
        "'Wethouder Jeugd'. Laat eerst een plaatsvervanger vastleggen.",
    });
  });
});
