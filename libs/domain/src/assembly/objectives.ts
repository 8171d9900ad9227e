import { type AssemblyExpert, type AssemblyObjectives } from '#contracts/assembly';

/** One expert's share of a team's objectives; everything is better when lower. */
export interface Burden {
  /** Thousandths of the own maximum in use, rounded down. */
  readonly load: number;
  /** 0 when the expert still needs cases this year (vlieguren), else 1. */
  readonly onTarget: 0 | 1;
  /** Minutes. */
  readonly travel: number;
  /** 0 when the expert knows the family, else 1. */
  readonly stranger: 0 | 1;
}

/** What one expert adds to a team, from the expert's own figures. Exact for every safe integer. */
export function burdenOf(expert: AssemblyExpert): Burden {
  return {
    load: thousandths(expert),
    onTarget: expert.casesLast12Months < expert.minCasesPerYear ? 0 : 1,
    travel: expert.travelMinutes,
    stranger: expert.knowsFamily ? 0 : 1,
  };
}

/** The objectives of a team as docs/assembly.md orders them, without the slot. */
export function objectivesOf(team: readonly AssemblyExpert[]): AssemblyObjectives {
  const burdens = team.map(burdenOf);
  const sum = (pick: (burden: Burden) => number) => burdens.reduce((total, burden) => total + pick(burden), 0);
  return {
    size: team.length,
    load: sum(({ load }) => load),
    belowTarget: team.length - sum(({ onTarget }) => onTarget),
    mixedSizes: isMixed(team) ? 1 : 0,
    travelMinutes: sum(({ travel }) => travel),
    knowsFamily: team.length - sum(({ stranger }) => stranger),
  };
}

/** Whether somebody of a small and somebody of a large organisation sit in the team. */
export function isMixed(team: readonly AssemblyExpert[]): boolean {
  return new Set(team.map(({ organisationSize }) => organisationSize)).size === 2;
}

// Below these sizes the rounding of a division cannot carry a quotient of at most 1000 over the next whole number.
function thousandths({ activeCases, maxActiveCases }: AssemblyExpert): number {
  if (activeCases < maxActiveCases && maxActiveCases < 2 ** 40)
    return Math.floor((1000 * activeCases) / maxActiveCases);
  return Number((1000n * BigInt(activeCases)) / BigInt(maxActiveCases));
}
