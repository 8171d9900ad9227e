import type { AssemblyProblem, AssemblyRelaxation } from '#contracts/assembly';
import { people, type TeamWords } from './team-words.js';

/** What stands in the way of a team: one or two sentences. */
export function relaxationSentence(
  relaxation: AssemblyRelaxation,
  { team }: Pick<AssemblyProblem, 'team'>,
  words: Pick<TeamWords, 'domain'>,
): string {
  if ('rule' in relaxation) return RULES[relaxation.rule](team);
  const { requirement, bestAvailable } = relaxation;
  const { domain, level, seats } = requirement;
  const asked = `Het knelt bij ${words.domain(domain)} niveau ${level} (${seats === 1 ? '1 plaats' : `${seats} plaatsen`}).`;
  if (bestAvailable.level === 0) return `${asked} Niemand die kan, heeft dit domein.`;
  const { candidates, meeting } = bestAvailable;
  if (bestAvailable.level < level) {
    return `${asked} Het hoogste niveau is ${bestAvailable.level}: ${people(candidates)}.`;
  }
  return `${asked} Dat niveau hebben ${people(meeting)}, maar niet samen met al het andere dat is gevraagd.`;
}

const RULES: Record<'H2' | 'H6' | 'H9', (team: AssemblyProblem['team']) => string> = {
  H2: ({ minSize, maxSize }) => `Een team van ${minSize} tot en met ${maxSize} mensen is niet te maken.`,
  H6: ({ minExpertsByExperience }) =>
    `Er zijn te weinig ervaringsdeskundigen die kunnen: minstens ${minExpertsByExperience} is nodig.`,
  H9: () => 'Het knelt bij wie erbij moet of er niet bij mag.',
};
