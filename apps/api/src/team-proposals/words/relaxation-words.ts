import type { AssemblyProblem, AssemblyRelaxation } from '#contracts/assembly';
import { canComeSometime, exclusionOf } from '#domain/assembly/exclusions';
import { excludedBecause } from './rule-words.js';
import { people, type TeamWords } from './team-words.js';

/** What stands in the way of a team: a few sentences. */
export function relaxationSentence(relaxation: AssemblyRelaxation, problem: AssemblyProblem, words: TeamWords): string {
  if ('rule' in relaxation) {
    const sentence = RULES[relaxation.rule](problem.team);
    return relaxation.rule === 'H9' ? [sentence, ...whoCannot(problem, words)].join(' ') : sentence;
  }
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

/** Of whoever must be in, whom a rule keeps out of every team. */
function whoCannot(problem: AssemblyProblem, words: TeamWords): string[] {
  const ruleOf = exclusionOf(problem);
  const wanted = problem.experts.filter(({ id }) => problem.mustInclude.includes(id));
  return wanted.flatMap((expert) => {
    const rule = ruleOf(expert) ?? (canComeSometime(expert, problem.slots) ? null : 'H5');
    return rule ? [excludedBecause(rule, expert, problem, words)] : [];
  });
}
