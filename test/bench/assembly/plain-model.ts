import type { AssemblyExpert, AssemblyProblem } from '#contracts/assembly';
import { burdenOf } from '../../../libs/domain/src/assembly/objectives.js';
import { orderSlots } from '../../../libs/domain/src/assembly/slot-order.js';

/** One objective of the plain model: to be minimised, and then not to be exceeded by the next. */
export interface Stage {
  readonly name: string;
  readonly terms: readonly string[];
}

/** The team problem as anybody would write it down for a general solver: a variable a person, a constraint a rule. */
export interface PlainModel {
  readonly stages: readonly Stage[];
  readonly constraints: readonly string[];
  readonly binaries: readonly string[];
}

/** Slot and size together are the first stage, load and belowTarget the second, the rest the third. */
export function plainModel(problem: AssemblyProblem): PlainModel {
  const { experts, team, requirements } = problem;
  const slots = orderSlots(problem.slots);
  const x = experts.map((_, index) => `x${index}`);
  const y = slots.map((_, index) => `y${index}`);
  const among = (test: (expert: AssemblyExpert) => boolean) => x.filter((_, index) => test(experts[index]!));
  const numberOf = new Map(experts.map(({ id }, index) => [id, index]));
  const slotNumber = new Map(slots.map((id, index) => [id, index]));
  const weighed = (weigh: (expert: AssemblyExpert) => number) =>
    x.flatMap((name, index) => (weigh(experts[index]!) > 0 ? [`${weigh(experts[index]!)} ${name}`] : []));
  const isOut = (one: AssemblyExpert) =>
    one.declaredConflict ||
    problem.involvedOrganisations.includes(one.organisation) ||
    one.activeCases >= one.maxActiveCases ||
    problem.mustExclude.includes(one.id);
  const load = (one: AssemblyExpert) => (isOut(one) ? 0 : burdenOf(one).load);
  const onTarget = (one: AssemblyExpert) => (one.casesLast12Months < one.minCasesPerYear ? 0 : 1);
  const organisations = new Set(experts.map(({ organisation }) => organisation));
  const travel = Math.max(0, ...experts.map(({ travelMinutes }) => travelMinutes)) * team.maxSize + 1;
  const constraints = [
    ...requirements.map(
      ({ domain, level, seats }) =>
        `${sum(among(({ domains }) => domains.some((own) => own.domain === domain && own.level >= level)))} >= ${seats}`,
    ),
    `${sum(x)} >= ${team.minSize}`,
    `${sum(x)} <= ${team.maxSize}`,
    ...among(isOut).map((name) => `${name} = 0`),
    `${sum(y)} = 1`,
    ...experts.map(({ availableSlots }, index) => {
      const there = slots[0] === null ? ['y0'] : availableSlots.map((id) => `y${slotNumber.get(id)}`);
      return `x${index} ${there.map((name) => `- ${name}`).join(' ')} <= 0`;
    }),
    `${sum(among(({ expertByExperience }) => expertByExperience))} >= ${team.minExpertsByExperience}`,
    ...[...organisations].map(
      (own) => `${sum(among(({ organisation }) => organisation === own))} <= ${team.maxPerOrganisation}`,
    ),
    ...experts.flatMap(({ mayNotSitWith }, index) =>
      mayNotSitWith.map((id) => `x${index} + x${numberOf.get(id)} <= 1`),
    ),
    ...problem.mustInclude.map((id) => `x${numberOf.get(id)} = 1`),
    ...(['small', 'large'] as const).map(
      (size) =>
        `mixed ${among((one) => one.organisationSize === size)
          .map((name) => `- ${name}`)
          .join(' ')} <= 0`,
    ),
  ];
  return {
    stages: [
      { name: 'slot and size', terms: [...y.map((name, rank) => `${rank * (team.maxSize + 1)} ${name}`), ...x] },
      { name: 'load', terms: weighed((one) => load(one) * (team.maxSize + 1) + onTarget(one)) },
      {
        name: 'the rest',
        terms: [
          `- ${travel * (team.maxSize + 1)} mixed`,
          ...weighed((one) => one.travelMinutes * (team.maxSize + 1) + (one.knowsFamily ? 0 : 1)),
        ],
      },
    ],
    constraints,
    binaries: [...x, ...y, 'mixed'],
  };
}

/** One stage in the LP format of CPLEX; `fixed` are the stages before with what they came to. */
export function lpText(
  { constraints, binaries }: PlainModel,
  stage: Stage,
  fixed: readonly { stage: Stage; value: number }[],
): string {
  const kept = fixed.map(({ stage: { terms }, value }) => `${sum(terms)} <= ${value}`);
  const rows = [...constraints, ...kept].map((row, index) => ` c${index}: ${row}`);
  return [
    'Minimize',
    ` obj: ${sum(stage.terms)}`,
    'Subject To',
    ...rows,
    'Binary',
    ` ${binaries.join(' ')}`,
    'End',
  ].join('\n');
}

// A row without any variable is written with one that is there anyway.
function sum(terms: readonly string[]): string {
  return terms.length === 0 ? '0 y0' : terms.join(' + ').replaceAll('+ -', '-');
}
