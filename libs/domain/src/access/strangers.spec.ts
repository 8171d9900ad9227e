import fc from 'fast-check';
import { PHASES, ROLES, type Role } from '#contracts/codes';
import { ELEMENT_STATUSES } from '#contracts/support-elements';
import type { AccessFacts } from './access-facts.js';
import { actingRole } from './acting-role.js';
import { aboutChild } from './asked-case.js';
import { askedOf } from './asked-of.js';
import { caseView } from './case-view.js';
import { mayAct, mayRead } from './may-act.js';
import type { Person } from './person.js';

const NOW = '2026-11-23T12:00:00.000Z';
const someone = fc.constantFrom('a', 'b', 'c', 'd');
const moment = fc.constantFrom('2026-11-22T12:00:00.000Z', NOW, '2026-11-24T12:00:00.000Z');
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

/** Anything that can be true of people of whom nobody is me. */
const aboutOthers: fc.Arbitrary<AccessFacts> = fc.record({
  regionId: fc.constantFrom('here', 'there'),
  closed: fc.boolean(),
  restricted: fc.boolean(),
  participations: fc.array(
    fc.record({
      userId: someone,
      role: fc.constantFrom(...ROLES),
      view: fc.constantFrom('full' as const, 'asked' as const),
      until: perhaps(moment),
    }),
    { maxLength: 4 },
  ),
  supplierIds: fc.subarray(['dok', 'steiger']),
  emergencies: fc.array(fc.record({ userId: someone, from: moment, until: moment, endedAt: perhaps(moment) }), {
    maxLength: 3,
  }),
});
/** Those for whom I act, in a seat that was given to them. */
const seats = fc.array(
  fc.record({
    userId: fc.constantFrom('ill', 'gone'),
    role: fc.constant('expert' as const),
    view: fc.constantFrom('full' as const, 'asked' as const),
    until: perhaps(moment),
  }),
  { maxLength: 2 },
);
/** Me: anybody who does not coordinate in the region of the case. */
const me: fc.Arbitrary<Person> = fc.record({
  id: fc.constant('me'),
  standsInFor: fc.subarray(['ill', 'gone']),
  roles: fc.subarray([...ROLES]) as fc.Arbitrary<Role[]>,
  regionId: fc.constantFrom('here', 'there'),
  organisationId: perhaps(fc.constant('kade')),
});
const stranger = fc
  .tuple(me, aboutOthers, seats)
  .map(([person, facts, taken]): [Person, AccessFacts] => [
    person,
    { ...facts, participations: [...facts.participations, ...taken] },
  ])
  .filter(([{ roles, regionId }, facts]) => !(roles.includes('coordinator') && regionId === facts.regionId));

describe('what is true of other people', () => {
  it('shows nobody a case', () => {
    fc.assert(
      fc.property(stranger, ([person, facts]) => {
        expect(caseView(person, facts, NOW)).toEqual({ view: 'none', ground: null });
        expect(mayRead(person, facts, { forRoles: ROLES, now: NOW })).toEqual({ may: false, because: 'notTheirs' });
        expect(aboutChild(person, facts)).toEqual({ profile: false, question: false });
      }),
      { numRuns: 2_000 },
    );
  });

  it('lets nobody act but the administrator of the region', () => {
    fc.assert(
      fc.property(stranger, ([person, facts]) => {
        const attempt = { forRoles: ROLES, now: NOW };
        const administers = person.roles.includes('regionAdmin') && person.regionId === facts.regionId;
        expect(mayAct(person, facts, attempt)).toEqual(
          administers ? { may: true, role: 'regionAdmin' } : { may: false, because: 'notTheirs' },
        );
        expect(actingRole(ROLES, person, facts)).toBe(administers ? 'regionAdmin' : null);
      }),
      { numRuns: 2_000 },
    );
  });

  it('puts no record before them', () => {
    const rung = fc.record({
      mandateId: fc.constant('mandate'),
      userId: someone,
      substituteUserIds: fc.subarray(['a', 'b', 'c']),
      ceilingCents: perhaps(fc.nat(1000)),
      doorzettingsmacht: fc.boolean(),
    });
    const records = fc.record({
      invitations: fc.constant([]),
      fundingRequests: fc.array(
        fc.record({
          id: fc.uuid(),
          elementId: fc.uuid(),
          amountCents: fc.nat(1000),
          rung: fc.nat(3),
          ladder: fc.array(rung, { maxLength: 3 }),
        }),
        { maxLength: 3 },
      ),
      handovers: fc.array(
        fc.record({ id: fc.uuid(), elementId: fc.uuid(), senderUserId: someone, receiverUserId: someone }),
        { maxLength: 3 },
      ),
      elements: fc.array(
        fc.record({
          id: fc.uuid(),
          providerId: perhaps(fc.constantFrom('dok', 'steiger')),
          status: fc.constantFrom(...ELEMENT_STATUSES),
          phase: fc.constantFrom(...PHASES),
        }),
        { maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(me, records, (person, questions) => {
        const asked = askedOf(person, questions as never);
        const put = [asked.fundingRequestIds, asked.handoverIds, asked.liveHandoverIds, asked.helpIds, asked.paidIds];
        expect(put.map(({ size }) => size)).toEqual([0, 0, 0, 0, 0]);
      }),
    );
  });
});
