import type { AssemblyResult } from '#contracts/assembly';
import type { Deviation, TeamQuestion } from '#contracts/teams';
import { areSameRequirements } from '#domain/policy/same-requirements';
import { type Difference, differenceSentence } from './objective-words.js';
import { listed, type TeamWords } from './team-words.js';

/** What came of what a coordinator asked. */
export interface AskedTeam {
  question: Pick<TeamQuestion, 'beyond' | 'requirements'>;
  result: AssemblyResult;
}

/** What it costs that the coordinator asked for something else, or what it gives: two sentences. */
export function deviationSentence(deviation: Deviation, { question, result }: AskedTeam, words: TeamWords): string {
  const { worseOn, betterOn, theirs, best, bestExpertIds } = deviation;
  const { asked, otherwise } = whatIsAsked(question);
  const isTeam = result.outcome === 'team';
  if (bestExpertIds.length === 0) return `${otherwise} is er ${isTeam ? 'geen' : 'ook geen'} team.`;
  const instead = `${otherwise} was dit het team: ${listed(bestExpertIds.map(words.expert))}.`;
  if (!isTeam) return `${asked} is er geen team. ${instead}`;
  const difference = { on: worseOn ?? betterOn ?? null, from: best, to: theirs } as Difference;
  return `${differenceSentence(asked, difference, words)} ${instead}`;
}

/** Other demands on the team than policy proposes, wishes, or both. */
function whatIsAsked({ beyond, requirements }: AskedTeam['question']): { asked: string; otherwise: string } {
  const { mustInclude = [], mustExclude = [], slotId = null } = beyond?.wanted ?? {};
  const wishes = mustInclude.length + mustExclude.length > 0 || slotId !== null;
  const demands = beyond?.proposed !== undefined && !areSameRequirements(requirements, beyond.proposed);
  if (!demands) return { asked: 'Met uw wensen', otherwise: 'Zonder uw wensen' };
  if (wishes) return { asked: 'Met uw eisen en wensen', otherwise: 'Met de voorgestelde eisen en zonder uw wensen' };
  return { asked: 'Met uw eisen', otherwise: 'Met de voorgestelde eisen' };
}
