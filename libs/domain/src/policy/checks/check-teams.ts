import type { TeamPolicy } from '#contracts/policies';
import { type FaultList, checkCode, checkWhole, readList, readObject } from './fault-list.js';

const TOP_LEVEL = 3;
const LARGEST_TEAM = 20;
const MOST_REQUIREMENTS = 30;
const RULES: readonly (keyof TeamPolicy)[] = [
  'minSize',
  'maxSize',
  'minExpertsByExperience',
  'maxPerOrganisation',
  'omdenkers',
];
const MAY_BE_NONE: readonly string[] = ['minExpertsByExperience', 'omdenkers'];

/** Checks that teams of the sizes asked can exist, for a case and for a consult. */
export function checkTeams(value: unknown, faults: FaultList): void {
  const teams = readObject(value, ['case', 'consult'], faults);
  if (!teams) return;
  checkTeamRules(teams.case, faults.at('case'));
  checkTeamRules(teams.consult, faults.at('consult'));
}

function checkTeamRules(value: unknown, faults: FaultList): void {
  const rules = readObject(value, RULES, faults);
  if (!rules || !areNumbers(rules, faults)) return;
  const { minSize, maxSize, minExpertsByExperience, omdenkers } = rules;
  faults.at('maxSize').check(minSize <= maxSize, 'Geef een grootste team dat niet kleiner is dan het kleinste.');
  faults
    .at('minExpertsByExperience')
    .check(minExpertsByExperience <= maxSize, 'Vraag niet meer ervaringsdeskundigen dan er in het team passen.');
  faults.at('omdenkers').check(omdenkers <= maxSize, 'Vraag niet meer omdenkers dan er in het team passen.');
}

/** Whether every rule is a number that can be; a fault for each that is not. */
function areNumbers(rules: Record<string, unknown>, faults: FaultList): rules is Record<keyof TeamPolicy, number> {
  const fromOne = (rule: string) => (MAY_BE_NONE.includes(rule) ? 0 : 1);
  const sound = RULES.filter((rule) => checkWhole(rules[rule], fromOne(rule), LARGEST_TEAM, faults.at(rule)));
  return sound.length === RULES.length;
}

/** Checks what a team must know: domains that exist, at a level from 1 to 3, a number of seats that fits. */
export function checkRequirements(value: unknown, domains: readonly string[], faults: FaultList): void {
  readList(value, MOST_REQUIREMENTS, faults).forEach((each, index) => {
    const requirement = readObject(each, ['domain', 'level', 'seats'], faults.at(index));
    if (!requirement) return;
    checkCode(requirement.domain, domains, faults.at(index).at('domain'));
    checkWhole(requirement.level, 1, TOP_LEVEL, faults.at(index).at('level'));
    checkWhole(requirement.seats, 1, LARGEST_TEAM, faults.at(index).at('seats'));
  });
}

/** Checks what each problem domain of a case adds to the requirements. */
export function checkDomainRequirements(value: unknown, domains: readonly string[], faults: FaultList): void {
  const byDomain = readObject(value, domains, faults);
  if (!byDomain) return;
  for (const [domain, requirements] of Object.entries(byDomain)) {
    checkRequirements(requirements, domains, faults.at(domain));
  }
}
