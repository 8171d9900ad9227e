import { casusinbrengerPart } from '#domain/participation/casusinbrenger-part';
import { startTriage } from '../flows/triage/start-triage.js';
import type { Move } from './move.js';
import { admit } from './participants.js';

/** The first step of every case: it lies on somebody's desk, with a clock that runs since it was submitted. */
export function openCase(move: Move): void {
  const { regievoerderId, submittedAt } = move.case;
  move.put('participant', casusinbrengerPart(move.case));
  if (regievoerderId) admit(move, regievoerderId, 'regievoerder', 'full');
  startTriage(move, submittedAt);
}
