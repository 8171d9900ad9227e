import { type AssemblyExpert, type AssemblyProblem } from '#contracts/assembly';

/** An expert about whom only the given things are special. */
export function expert(id: string, special: Partial<AssemblyExpert> = {}): AssemblyExpert {
  return {
    id,
    organisation: `organisation of ${id}`,
    organisationSize: 'small',
    domains: [],
    expertByExperience: false,
    activeCases: 0,
    maxActiveCases: 4,
    casesLast12Months: 6,
    minCasesPerYear: 6,
    availableSlots: [],
    travelMinutes: 0,
    knowsFamily: false,
    declaredConflict: false,
    mayNotSitWith: [],
    ...special,
  };
}

/** A problem that asks nothing but what is given. */
export function problem(given: Partial<AssemblyProblem> = {}): AssemblyProblem {
  return {
    requirements: [],
    team: { minSize: 1, maxSize: 7, minExpertsByExperience: 0, maxPerOrganisation: 2 },
    involvedOrganisations: [],
    slots: [],
    experts: [],
    mustInclude: [],
    mustExclude: [],
    ...given,
  };
}
