import { SetMetadata } from '@nestjs/common';

export const UNATTENDED_KEY = 'doorbraak:unattended';

/** Asked by a browser on its own: it keeps no session awake. */
export const Unattended = () => SetMetadata(UNATTENDED_KEY, true);
