import type { AssemblyExpert, AssemblyProblem } from '#contracts/assembly';
import type { TeamQuestion } from '#contracts/teams';
import { isOfOmdenker, type TeamWords } from './team-words.js';

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
    `Heeft nu ${expert.activeCases} casussen, van hoogstens ${expert.maxActiveCases}.`,
    ...(expert.casesLast12Months < expert.minCasesPerYear
      ? [
          `Heeft nog casussen nodig om goed te blijven (vlieguren): ${expert.casesLast12Months} van ${expert.minCasesPerYear} in een jaar.`,
        ]
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
  const covered = met.map((requirement) => {
    const { domain, level } = requirement;
    const isOnly = !others.some((other) => levelOf(other, domain) >= level);
    if (isOfOmdenker(requirement)) return isOnly ? 'Is de enige omdenker van het team.' : 'Is omdenker.';
    const own = `Dekt ${words.domain(domain)} op niveau ${levelOf(expert, domain)} (gevraagd: ${level})`;
    return isOnly ? `${own}, als enige.` : `${own}.`;
  });
  return [...covered, ...(expert.expertByExperience ? ['Is ervaringsdeskundige.'] : [])];
}

function whyAnyhow({ id }: AssemblyExpert, { question: { beyond } }: FoundTeam): string[] {
  if (!beyond) return [];
  if (beyond.accepted.includes(id)) return ['Zei al ja, en blijft daarom.'];
  if (beyond.wanted.mustInclude.includes(id)) return ['Doet mee omdat u dat vroeg.'];
  return beyond.invited.includes(id) ? ['Was al uitgenodigd.'] : [];
}
