import { showValue } from './show-value.js';

describe(showValue.name, () => {
  it.each<[string, string, unknown, string]>([
    ['event', 'type', 'submitted', 'De casus is aangemeld.'],
    ['clock', 'kind', 'triage', 'beslissen over de aanmelding'],
    ['consent', 'kind', 'sharing', 'gegevens delen'],
    ['consent', 'status', 'given', 'gegeven'],
    ['supportElement', 'costCents', 125_000, '€\u00a01.250,00'],
    ['supportElement', 'intensity', { amount: 3, unit: 'days', per: 'week' }, '3 dagen per week'],
    ['checkIn', 'safe', false, 'nee'],
    ['checkIn', 'score', 7, '7'],
    ['wait', 'expectedStart', '2026-11-30', 'ma 30 nov 2026'],
    ['wait', 'since', '2026-11-30T16:00:00.000Z', 'ma 30 nov 2026, 17.00 uur'],
    ['intake', 'school', { name: 'De Regenboog', attends: true }, 'De Regenboog, gaat naar school: ja'],
    ['intake', 'stuckReasons', ['noPlace', 'noOffer'], 'geen plek; geen aanbod'],
    ['advice', 'advice', 'Een vaste plek.', 'Een vaste plek.'],
    ['advice', 'dissent', null, ''],
    ['invitation', 'expertId', '48ae9a1b-7c2d-4e5f-8a9b-0c1d2e3f4a5b', 'een expert'],
    ['advice', 'recordedBy', '48ae9a1b-7c2d-4e5f-8a9b-0c1d2e3f4a5b', 'een medewerker'],
    ['case', 'outcome', 'helpHolds', 'de hulp loopt goed'],
  ])('shows of a %s the %s %j as %s', (part, field, value, text) => {
    expect(showValue(part, field, value)).toBe(text);
  });
});
