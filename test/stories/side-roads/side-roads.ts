import type { Story } from '../stories.js';
import { analysis } from './analysis.js';
import { conflict } from './conflict.js';
import { handedBack } from './handed-back.js';
import { learning } from './learning.js';
import { money } from './money.js';
import { newRules } from './new-rules.js';
import { objection, redirect } from './redirect.js';
import { sharedWork } from './shared-work.js';
import { standStill } from './stand-still.js';
import { unsafeWait } from './unsafe-wait.js';
import { widerPool } from './wider-pool.js';

/** What can happen beside the main road. Together they use every command there is. */
export const sideRoads: Story[] = [
  redirect,
  objection,
  widerPool,
  analysis,
  conflict,
  learning,
  money,
  unsafeWait,
  handedBack,
  standStill,
  sharedWork,
  newRules,
];
