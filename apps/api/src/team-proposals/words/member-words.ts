import type { AssemblyExpert, AssemblyProblem } from '#contracts/assembly';
import type { TeamQuestion } from '#contracts/teams';
import { listed, type TeamWords } from './team-words.js';

/** A team as it was found. */
export interface FoundTeam {
  problem: AssemblyProblem;
  question: Pick<TeamQuestion, 'beyond'>;
  memberIds: readonly string[];
}

/** What a member covers and why they are there: short sentences. */
export function memberSentences(expert: AssemblyExpert, team: FoundTeam, words: TeamWords): string[] {
  return [
    ...whatTheyCover(expert, team, words),
    ...whyAnyhow(expert, team),
    `Heeft ${expert.activeCases} van ${expert.maxActiveCases} casussen.`,
    ...(expert.casesLast12Months < expert.minCasesPerYear
      ? [`Heeft vlieguren nodig: ${expert.casesLast12Months} van ${expert.minCasesPerYear} casussen in een jaar.`]
      : []),
    `Werkt bij een ${expert.organisationSize === 'small' ? 'kleine' : 'grote'} organisatie, op ${expert.travelMinutes} minuten reizen.`,
    expert.knowsFamily ? 'Kent dit gezin al.' : 'Kent dit gezin nog niet.',
  ];
}

function whatTheyCover(expert: AssemblyExpert, { problem, memberIds }: FoundTeam, words: TeamWords): string[] {
  const levelOf = ({ domains }: AssemblyExpert, code: string) =>
    domains.find(({ domain }) => domain === code)?.level ?? 0;
  const others = problem.experts.filter(({ id }) => memberIds.includes(id) && id !== expert.id);
  const met = problem.requirements.filter(({ domain, level }) => levelOf(expert, domain) >= level);
  const covered = met.map(({ domain, level }) => {
    const own = `${words.domain(domain)} op niveau ${levelOf(expert, domain)} (gevraagd: ${level})`;
    const isOnly = !others.some((other) => levelOf(other, domain) >= level);
    return isOnly ? `${own}, als enige` : own;
  });
  const sits = expert.expertByExperience ? ['Is ervaringsdeskundige.'] : [];
  return covered.length > 0 ? [`Dekt ${listed(covered)}.`, ...sits] : sits;
}

function whyAnyhow({ id }: AssemblyExpert, { question: { beyond } }: FoundTeam): string[] {
  if (!beyond) return [];
  if (beyond.accepted.includes(id)) return ['Zei al ja, en blijft daarom.'];
  if (beyond.wanted.mustInclude.includes(id)) return ['Doet mee omdat u dat vroeg.'];
  return beyond.invited.includes(id) ? ['Was al uitgenodigd.'] : [];
}
