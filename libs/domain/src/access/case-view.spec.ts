import type { AccessFacts } from './access-facts.js';
import { caseView } from './case-view.js';
import type { Person } from './person.js';

const NOW = '2026-11-23T12:00:00.000Z';
const HOUR_AGO = '2026-11-23T11:00:00.000Z';
const IN_AN_HOUR = '2026-11-23T13:00:00.000Z';

const person = (parts: Partial<Person> = {}): Person => ({
  id: 'me',
  standsInFor: [],
  roles: ['expert'],
  regionId: 'here',
  organisationId: 'kade',
  ...parts,
});
const facts = (parts: Partial<AccessFacts> = {}): AccessFacts => ({
  regionId: 'here',
  closed: false,
  restricted: false,
  participations: [],
  supplierIds: [],
  emergencies: [],
  ...parts,
});
const part = (view: 'full' | 'asked', parts: object = {}): Partial<AccessFacts> => ({
  participations: [{ userId: 'me', role: 'casusinbrenger', view, until: null, ...parts }],
});
const emergency = (parts: object = {}): Partial<AccessFacts> => ({
  emergencies: [{ userId: 'me', from: HOUR_AGO, until: IN_AN_HOUR, endedAt: null, ...parts }],
});
const seen = (who: Partial<Person>, what: Partial<AccessFacts>) => {
  const { view, ground } = caseView(person(who), facts(what), NOW);
  return ground ? `${view} by ${ground}` : view;
};

describe(caseView.name, () => {
  it.each<[string, Partial<Person>, Partial<AccessFacts>, string]>([
    ['a coordinator of the region', { roles: ['coordinator'] }, {}, 'full by coordination'],
    ['also of a closed case', { roles: ['coordinator'] }, { closed: true }, 'full by coordination'],
    ['also while it is restricted', { roles: ['coordinator'] }, { restricted: true }, 'full by coordination'],
    ['not one of another region', { roles: ['coordinator'], regionId: 'there' }, {}, 'none'],
    ['not the administrator of the region', { roles: ['regionAdmin'] }, {}, 'none'],
    ['not the auditor of the region', { roles: ['auditor'] }, {}, 'none'],
    ['who has a part with the dossier', {}, part('full'), 'full by participation'],
    ['who has a part in another region', { regionId: 'there' }, part('full'), 'full by participation'],
    ['of whom something is asked', {}, part('asked'), 'asked by participation'],
    ['whose part has ended', {}, part('full', { until: HOUR_AGO }), 'none'],
    ['somebody else', {}, part('full', { userId: 'other' }), 'none'],
    ['who stands in for them', { standsInFor: ['other'] }, part('full', { userId: 'other' }), 'full by participation'],
    [
      'nobody who stands in for an expert',
      { standsInFor: ['other'] },
      part('full', { userId: 'other', role: 'expert' }),
      'none',
    ],
    [
      'nor for who was asked as one',
      { standsInFor: ['other'] },
      part('asked', { userId: 'other', role: 'expert' }),
      'none',
    ],
    ['a part in a restricted case', {}, { ...part('full'), restricted: true }, 'asked by participation'],
    ['a part in a closed case', {}, { ...part('full'), closed: true }, 'full by participation'],
    ['an expert of a closed case', {}, { ...part('full', { role: 'expert' }), closed: true }, 'none'],
    ['a provider of a closed case', {}, { ...part('full', { role: 'provider' }), closed: true }, 'none'],
    ['a question in a closed case', {}, { ...part('asked'), closed: true }, 'none'],
    ['a part in a closed, restricted case', {}, { ...part('full'), closed: true, restricted: true }, 'none'],
    ['who gives help', { roles: ['provider'] }, { supplierIds: ['kade'] }, 'asked by supply'],
    ['who gave help, once closed', { roles: ['provider'] }, { supplierIds: ['kade'], closed: true }, 'none'],
    ['a colleague who is no contact', {}, { supplierIds: ['kade'] }, 'none'],
    ['another provider', { roles: ['provider'], organisationId: 'dok' }, { supplierIds: ['kade'] }, 'none'],
    [
      'a provider without organisation',
      { roles: ['provider'], organisationId: null },
      { supplierIds: ['kade'] },
      'none',
    ],
    ['in an emergency', {}, emergency(), 'full by emergency'],
    ['in an emergency, restricted', {}, { ...emergency(), restricted: true }, 'full by emergency'],
    ['an emergency that is over', {}, emergency({ until: NOW }), 'none'],
    ['an emergency to come', {}, emergency({ from: IN_AN_HOUR }), 'none'],
    ['an emergency that was ended', {}, emergency({ endedAt: HOUR_AGO }), 'none'],
    ['the emergency of somebody for whom they act', { standsInFor: ['other'] }, emergency({ userId: 'other' }), 'none'],
    ['an emergency whose end nobody can read', {}, emergency({ until: 'later' }), 'none'],
    ['a view that this release does not know', {}, part('half' as 'full'), 'none'],
  ])('%s', (_who, who, what, expected) => expect(seen(who, what)).toBe(expected));
});
