import { type Check, list, record, that } from './fault.js';
import { readMoment } from './moment.js';

const id = that((value) => typeof value === 'string' && value !== '', 'This must be a text that is not empty.');
const flag = that((value) => typeof value === 'boolean', 'This must be true or false.');
const count = that(
  (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  (value) =>
    typeof value === 'number' && value > Number.MAX_SAFE_INTEGER
      ? `This is too large to be exact: at most ${Number.MAX_SAFE_INTEGER}.`
      : 'This must be a whole number, 0 or higher.',
);
const level = that((value) => value === 1 || value === 2 || value === 3, 'This must be level 1, 2 or 3.');
const organisationSize = that((value) => value === 'small' || value === 'large', 'This must be "small" or "large".');
const moment = that(
  (value) => typeof value === 'string' && readMoment(value) !== undefined,
  'This must be an existing date and time with its offset, like 2026-12-01T09:00:00+01:00.',
);

const expert = record({
  id,
  organisation: id,
  organisationSize,
  domains: list(record({ domain: id, level })),
  expertByExperience: flag,
  activeCases: count,
  maxActiveCases: count,
  casesLast12Months: count,
  minCasesPerYear: count,
  availableSlots: list(id),
  travelMinutes: count,
  knowsFamily: flag,
  declaredConflict: flag,
  mayNotSitWith: list(id),
});

/** The shape of a problem: every field present and of its kind, each looked at by itself. */
export const problemShape: Check = record({
  requirements: list(record({ domain: id, level, seats: count })),
  team: record({ minSize: count, maxSize: count, minExpertsByExperience: count, maxPerOrganisation: count }),
  involvedOrganisations: list(id),
  slots: list(record({ id, start: moment })),
  experts: list(expert),
  mustInclude: list(id),
  mustExclude: list(id),
});
