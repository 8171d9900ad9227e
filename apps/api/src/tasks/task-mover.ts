import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandKey } from '../commands/command-key.js';

/** Who wants to move a task, and under which key. */
export interface TaskMover {
  user: SignedInUser;
  key: CommandKey;
}
