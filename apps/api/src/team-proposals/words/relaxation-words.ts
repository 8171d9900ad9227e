import type { AssemblyProblem, AssemblyRelaxation } from '#contracts/assembly';
import { canComeSometime, exclusionOf } from '#domain/assembly/exclusions';
import { excludedBecause } from './rule-words.js';
import { isOfOmdenker, people, places, type TeamWords } from './team-words.js';

/** What stands in the way of a team: a few sentences. */
export function relaxationSentence(relaxation: AssemblyRelaxation, problem: AssemblyProblem, words: TeamWords): string {
  if ('rule' in relaxation) {
    const sentence = RULES[relaxation.rule](problem.team);
    return relaxation.rule === 'H9' ? [sentence, ...whoCannot(problem, words)].join(' ') : sentence;
  }
  return isOfOmdenker(relaxation.requirement) ? lacksOmdenker(relaxation) : lacksLevel(relaxation, words);
}

type Shortage = Extract<AssemblyRelaxation, { requirement: unknown }>;

const TOGETHER = 'maar niet samen met al het andere dat is gevraagd';

function lacksLevel({ requirement, bestAvailable }: Shortage, words: TeamWords): string {
  const { domain, level, seats } = requirement;
  const { candidates, meeting } = bestAvailable;
  const asked = `Het knelt bij ${words.domain(domain)} niveau ${level} (${places(seats)}).`;
  if (bestAvailable.level === 0) return `${asked} Niemand die kan, heeft dit domein.`;
  if (bestAvailable.level < level) {
    return `${asked} Het hoogste niveau van wie kan, is ${bestAvailable.level}: ${people(candidates)}.`;
  }
  const have = `Van wie kan, ${meeting === 1 ? 'heeft' : 'hebben'} ${people(meeting)} dat niveau`;
  return meeting < seats ? `${asked} ${have}: te weinig voor ${places(seats)}.` : `${asked} ${have}, ${TOGETHER}.`;
}

function lacksOmdenker({ requirement: { seats }, bestAvailable: { meeting } }: Shortage): string {
  const asked = `Het knelt bij wie omdenker is (${places(seats)}).`;
  if (meeting === 0) return `${asked} Niemand die kan, is omdenker.`;
  const are = `Van wie kan, ${meeting === 1 ? 'is' : 'zijn'} ${people(meeting)} omdenker`;
  return meeting < seats ? `${asked} ${are}: te weinig voor ${places(seats)}.` : `${asked} ${are}, ${TOGETHER}.`;
}

const RULES: Record<'H2' | 'H6' | 'H9', (team: AssemblyProblem['team']) => string> = {
  H2: ({ minSize, maxSize }) => `Een team van ${minSize} tot en met ${maxSize} mensen is niet te maken.`,
  H6: ({ minExpertsByExperience }) =>
    `Er zijn te weinig ervaringsdeskundigen die kunnen: minstens ${minExpertsByExperience} is nodig.`,
  H9: () => 'Het knelt bij wie erbij moet, al is gevraagd of er niet bij mag.',
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
