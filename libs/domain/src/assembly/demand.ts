import { type AssemblyExpert, type AssemblyRequirement } from '#contracts/assembly';

/** Something a team needs a number of members for. */
export interface Row {
  readonly seats: number;
  readonly meets: (expert: AssemblyExpert) => boolean;
}

/** Rows seen from the candidates of one pool: candidates who meet the same rows share a profile. */
export interface Demand {
  readonly seats: readonly number[];
  /** The rows that each profile meets. */
  readonly profiles: readonly (readonly number[])[];
  /** The profile of each candidate, by position. */
  readonly profileOf: readonly number[];
}

/** Whether an expert meets a requirement: its domain at its level or higher (H1). */
export function meets(expert: AssemblyExpert, { domain, level }: AssemblyRequirement): boolean {
  return expert.domains.some((own) => own.domain === domain && own.level >= level);
}

/** H1: one row for each requirement, in the given order. */
export function requirementRows(requirements: readonly AssemblyRequirement[]): Row[] {
  return requirements.map((requirement) => ({
    seats: requirement.seats,
    meets: (expert) => meets(expert, requirement),
  }));
}

/** H6 as a row. */
export function experienceRow(seats: number): Row {
  return { seats, meets: ({ expertByExperience }) => expertByExperience };
}

/** The two rows that make a team one of mixed sizes. */
export const mixedRows: readonly Row[] = (['small', 'large'] as const).map((size) => ({
  seats: 1,
  meets: ({ organisationSize }) => organisationSize === size,
}));

/** Leaves out requirements that another one of the same domain implies: lower or equal level, no more seats. */
export function withoutImplied(requirements: readonly AssemblyRequirement[]): AssemblyRequirement[] {
  return requirements.filter(
    (requirement, index) =>
      requirement.seats > 0 &&
      !requirements.some((other, place) => place !== index && implies(other, requirement, place < index)),
  );
}

/** Sees rows from the candidates. */
export function demandOf(rows: readonly Row[], experts: readonly AssemblyExpert[]): Demand {
  const profileOfKey = new Map<string, number>();
  const profiles: number[][] = [];
  const profileOf = experts.map((expert) => {
    const met = rows.flatMap((row, index) => (row.meets(expert) ? [index] : []));
    const key = met.join();
    const profile = profileOfKey.get(key) ?? profiles.push(met) - 1;
    profileOfKey.set(key, profile);
    return profile;
  });
  return { seats: rows.map(({ seats }) => seats), profiles, profileOf };
}

function implies(strong: AssemblyRequirement, weak: AssemblyRequirement, first: boolean): boolean {
  if (strong.domain !== weak.domain || strong.level < weak.level || strong.seats < weak.seats) return false;
  return first || strong.level > weak.level || strong.seats > weak.seats;
}
