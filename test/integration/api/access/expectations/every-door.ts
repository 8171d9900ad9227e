import { CASES } from './cases.js';
import { DELIBERATION_AND_PLAN } from './deliberation-and-plan.js';
import { DOCUMENTS } from './documents.js';
import type { Doors } from './door.js';
import { FUNDING_AND_WAITING } from './funding-and-waiting.js';
import { HANDOVER_AND_FOLLOW_UP } from './handover-and-follow-up.js';
import { LOG } from './log.js';
import { PEOPLE } from './people.js';
import { PUBLIC } from './public.js';
import { REGION } from './region.js';
import { RIGHTS } from './rights.js';
import { TRIAGE_AND_TEAM } from './triage-and-team.js';
import { WORK } from './work.js';

/** Who comes in where, by noun. A route of the API that has no row here fails the build. */
export const DOORS_BY_NOUN: Record<string, Doors> = {
  cases: CASES,
  'triage and team': TRIAGE_AND_TEAM,
  'deliberation and plan': DELIBERATION_AND_PLAN,
  'funding and waiting': FUNDING_AND_WAITING,
  'handover and follow-up': HANDOVER_AND_FOLLOW_UP,
  documents: DOCUMENTS,
  'rights of the person': RIGHTS,
  work: WORK,
  region: REGION,
  people: PEOPLE,
  log: LOG,
  public: PUBLIC,
};

export const EVERY_DOOR: Doors = Object.assign({}, ...Object.values(DOORS_BY_NOUN)) as Doors;
