import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandKey } from './command-key.js';

/** Which case, who, and under which key: what every command on a case needs besides its body. */
export interface CommandContext {
  caseId: string;
  user: SignedInUser;
  key: CommandKey;
}
