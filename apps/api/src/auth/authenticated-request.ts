import type { Request } from 'express';
import type { SignedInUser } from './signed-in-user.js';

export interface AuthenticatedRequest extends Request {
  user?: SignedInUser;
}
