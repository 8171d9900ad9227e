import { adviceOnly, adviceOnlyEnds } from './advice-only/story.js';
import { everythingGoesWrong, everythingGoesWrongEnds } from './everything-goes-wrong/story.js';
import { girlOfTwelve, girlOfTwelveEnds } from './girl-of-twelve/story.js';
import type { EndState } from './teller/end-state.js';
import type { Teller } from './teller/teller.js';

export interface Story {
  name: string;
  tell(teller: Teller): Promise<{ caseId: string; end: EndState }>;
  ends: EndState;
}

/** Every story, told the same wherever it is told. */
export const stories: Story[] = [
  { name: 'the girl of twelve', tell: girlOfTwelve, ends: girlOfTwelveEnds },
  { name: 'the case in which everything goes wrong', tell: everythingGoesWrong, ends: everythingGoesWrongEnds },
  { name: 'the consult in which nobody is named', tell: adviceOnly, ends: adviceOnlyEnds },
];
