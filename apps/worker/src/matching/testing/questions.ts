import type { ChosenSlot, TeamQuestion, TeamWishes } from '#contracts/teams';
import type { ExpertCandidate } from '#persistence/experts/candidates';
import type { Grounds } from '../grounds.js';

export const slotOf = (id: string, day: number): ChosenSlot => ({
  id,
  startsAt: `2026-12-0${day}T09:00:00.000Z`,
  endsAt: `2026-12-0${day}T10:00:00.000Z`,
});

export const candidateOf = (id: string, parts: Partial<ExpertCandidate> = {}): ExpertCandidate => ({
  id,
  userId: `user of ${id}`,
  organisation: `employer of ${id}`,
  organisationSize: 'small',
  domains: [{ domain: 'lvb', level: 2 }],
  expertByExperience: false,
  omdenker: false,
  activeCases: 1,
  maxActiveCases: 4,
  casesLast12Months: 2,
  minCasesPerYear: 6,
  travelMinutes: 10,
  knowsFamily: false,
  declaredConflict: false,
  mayNotSitWith: [],
  absent: false,
  ...parts,
});

export const groundsOf = (candidates: ExpertCandidate[], parts: Partial<Grounds> = {}): Grounds => ({
  pool: 'region',
  passedOver: [],
  candidates,
  involved: [],
  slots: { free: [], current: null, wanted: null },
  barred: new Map(),
  ...parts,
});

export const questionOf = (wishes: Partial<TeamWishes> = {}, parts: Partial<TeamQuestion> = {}): TeamQuestion => ({
  caseId: 'case',
  regionId: 'region',
  pool: 'region',
  requirements: [{ domain: 'lvb', level: 2, seats: 1 }],
  track: 'case',
  policyVersion: 1,
  involvedOrganisationIds: [],
  mustInclude: [],
  mustExclude: [],
  at: '2026-11-23T09:15:00.250Z',
  beyond: {
    accepted: [],
    invited: [],
    slotId: null,
    wanted: { mustInclude: [], mustExclude: [], slotId: null },
    advisers: [],
    urgent: false,
    before: '2026-12-24T00:00:00.000Z',
    meetsByHand: false,
    ...wishes,
  },
  ...parts,
});
