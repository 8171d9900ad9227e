import { type AssemblyExpert, type AssemblyRequirement, type AssemblyTeamRules } from '#contracts/assembly';

/** Everything that seats can be asked for, as numbered rows, and who meets which: experts who meet the same rows share a profile. */
export interface Profiles {
  /** Domain and level of each row that stands for requirements (H1). */
  readonly wanted: readonly { domain: string; level: number }[];
  /** The row of each requirement, in input order. */
  readonly rowOf: readonly number[];
  /** The row of experts by experience (H6), and those of small and large organisations. */
  readonly experience: number;
  readonly small: number;
  readonly large: number;
  readonly rows: number;
  /** The rows that each profile meets, lowest first. */
  readonly met: readonly (readonly number[])[];
  /** For each row which profiles meet it: 1 or 0. */
  readonly meets: readonly Uint8Array[];
  /** The profile of each expert, by position. */
  readonly of: Int32Array;
}

/** What a team is asked for beside its size. */
export interface Demand {
  /** Requirements that count, by index. */
  readonly kept: readonly number[];
  readonly minExpertsByExperience: number;
  /** Whether somebody of a small and somebody of a large organisation must be in. */
  readonly mixed: boolean;
}

/** Whether an expert meets a requirement: its domain at its level or higher (H1). */
export function meets(expert: AssemblyExpert, { domain, level }: AssemblyRequirement): boolean {
  return expert.domains.some((own) => own.domain === domain && own.level >= level);
}

/** Numbers the rows of a problem and sorts its experts into profiles. */
export function profilesOf(requirements: readonly AssemblyRequirement[], experts: readonly AssemblyExpert[]): Profiles {
  const wanted: { domain: string; level: number }[] = [];
  const rowOf = requirements.map(({ domain, level }) => {
    const row = wanted.findIndex((one) => one.domain === domain && one.level === level);
    return row === -1 ? wanted.push({ domain, level }) - 1 : row;
  });
  const [experience, small, large] = [wanted.length, wanted.length + 1, wanted.length + 2];
  const rowsByDomain = new Map<string, { row: number; level: number }[]>();
  wanted.forEach(({ domain, level }, row) =>
    rowsByDomain.set(domain, [...(rowsByDomain.get(domain) ?? []), { row, level }]),
  );
  const numberOf = new Map<string | number, number>();
  const met: number[][] = [];
  const rows = wanted.length + 3;
  const own: number[] = [];
  const of = new Int32Array(experts.length);
  experts.forEach((expert, position) => {
    own.length = 0;
    const { domains } = expert;
    for (let index = 0; index < domains.length; index += 1) {
      const { domain, level } = domains[index]!;
      const rowsThere = rowsByDomain.get(domain);
      if (!rowsThere) continue;
      for (let at = 0; at < rowsThere.length; at += 1) if (level >= rowsThere[at]!.level) own.push(rowsThere[at]!.row);
    }
    if (expert.expertByExperience) own.push(experience);
    own.push(expert.organisationSize === 'small' ? small : large);
    const key = keyOf(own, rows);
    let profile = numberOf.get(key);
    if (profile === undefined) {
      profile = met.push([...own].sort((left, right) => left - right)) - 1;
      numberOf.set(key, profile);
    }
    of[position] = profile;
  });
  const meets = Array.from({ length: rows }, (_, row) => Uint8Array.from(met, (own) => (own.includes(row) ? 1 : 0)));
  return { wanted, rowOf, experience, small, large, rows, met, meets, of };
}

/** The seats asked for, by row; rows that another one of the same domain implies ask nothing. */
export function seatsFor(
  { requirements }: { requirements: readonly AssemblyRequirement[] },
  profiles: Profiles,
  { kept, minExpertsByExperience, mixed }: Demand,
): Int32Array {
  const asked = new Int32Array(profiles.rows);
  const most = profiles.of.length + 1;
  for (const index of kept) {
    const row = profiles.rowOf[index]!;
    asked[row] = Math.max(asked[row]!, Math.min(requirements[index]!.seats, most));
  }
  const seats = asked.map((count, row) => (isImplied(row, asked, profiles) ? 0 : count));
  seats[profiles.experience] = Math.min(minExpertsByExperience, most);
  if (mixed) seats[profiles.small] = seats[profiles.large] = 1;
  return seats;
}

/** Everything that the rules of a problem ask. */
export function fullDemand(requirements: readonly AssemblyRequirement[], team: AssemblyTeamRules): Demand {
  const kept = requirements.map((_, index) => index);
  return { kept, minExpertsByExperience: team.minExpertsByExperience, mixed: false };
}

function keyOf(own: readonly number[], rows: number): string | number {
  if (rows <= 31) {
    let mask = 0;
    for (let index = 0; index < own.length; index += 1) mask |= 1 << own[index]!;
    return mask;
  }
  return [...own].sort((left, right) => left - right).join();
}

function isImplied(row: number, asked: Int32Array, { wanted }: Profiles): boolean {
  const weak = wanted[row];
  if (!weak) return false;
  return wanted.some(
    (strong, other) =>
      other !== row && strong.domain === weak.domain && strong.level > weak.level && asked[other]! >= asked[row]!,
  );
}
