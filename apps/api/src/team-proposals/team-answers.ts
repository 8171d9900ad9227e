import type { AssemblyProblem, AssemblyTeam } from '#contracts/assembly';
import { OMDENKER_DOMAIN } from '#contracts/teams';
import { isGain } from '#domain/assembly/is-gain';
import type { WhyNot } from '#domain/assembly/why-not';
import { type Found, named, obstaclesOf } from './found-team.js';
import type { SuggestedTeamResponse, WhatIfResponse, WhyNotResponse } from './suggested-team.response.js';
import type { RunNames } from './team-run.js';
import type { WhatIfDto } from './what-if.dto.js';
import { asDifference, compareFigures, firstDifference } from './words/compare-results.js';
import { differenceSentence } from './words/objective-words.js';
import { excludedBecause, noTeamWith } from './words/rule-words.js';

/** Why somebody is not in the team that was found: one sentence. */
export function whyNotSentence(why: WhyNot, { problem, result }: Found, { words }: RunNames): string {
  const name = words.expert(why.expert);
  const expert = problem.experts.find(({ id }) => id === why.expert)!;
  if ('rule' in why) return excludedBecause(why.rule, expert, problem, words);
  if (result.outcome === 'team' && result.members.some((member) => member.expert === why.expert)) {
    return `${name} zit al in dit team.`;
  }
  if (why.team === null) return noTeamWith(expert, problem, words);
  return differenceSentence(`Met ${name} erbij`, asDifference(why), words);
}

/** On what a team with them is worse, with both figures; nothing where it is better than what was found in time. */
export function comparisonOf(
  why: WhyNot,
  { slots }: Pick<AssemblyProblem, 'slots'>,
): Pick<WhyNotResponse, 'worseOn' | 'theirs' | 'best'> {
  const starts = new Map(slots.map(({ id, start }) => [id, start]));
  if (!('worseOn' in why) || why.worseOn === null || isGain(why, starts))
    return { worseOn: null, theirs: null, best: null };
  const { worseOn, theirs, best } = why;
  return { worseOn, theirs, best };
}

/** A team by name. */
export const suggested = (
  { members, slot, objectives, optimal }: AssemblyTeam,
  names: RunNames,
): SuggestedTeamResponse => ({
  members: members.map(({ expert, covers }) => ({ ...named(expert, names), covers })),
  slotId: slot,
  ...{ objectives, optimal },
});

/** What comes of a change, beside how it is now. */
export function whatIfAnswer(
  change: WhatIfDto,
  { now, then }: { now: Found; then: Found },
  names: RunNames,
): WhatIfResponse {
  const intro = introOf(change, names);
  if (then.result.outcome === 'infeasible') {
    const sentence = `${intro} is er geen team dat aan alle eisen voldoet.`;
    return { sentence, team: null, figures: [], obstacles: obstaclesOf(then, names) };
  }
  const team = suggested(then.result, names);
  if (now.result.outcome === 'infeasible') {
    return { sentence: `${intro} is er wel een team.`, team, figures: [], obstacles: [] };
  }
  return {
    sentence: differenceSentence(intro, firstDifference(now.result, then.result), names.words),
    team,
    figures: compareFigures(now.result, then.result, names.words),
    obstacles: [],
  };
}

function introOf({ change, expertId, domain }: WhatIfDto, { words }: RunNames): string {
  switch (change) {
    case 'drop':
      return `Zonder ${words.expert(expertId ?? '')}`;
    case 'require':
      return `Met ${words.expert(expertId ?? '')} erbij`;
    case 'slot':
      return 'Met dat moment';
    case 'lowerLevel':
      return `Met een lagere eis voor ${words.domain(domain ?? '')}`;
    case 'moreSeats':
      return domain === OMDENKER_DOMAIN
        ? 'Met een omdenker meer'
        : `Met een plaats meer voor ${words.domain(domain ?? '')}`;
  }
}
