import { SetMetadata } from '@nestjs/common';

export const NEWCOMERS_KEY = 'doorbraak:newcomers';

/** Open to everybody whom the identity server knows, also without an account here. */
export const NewcomersToo = () => SetMetadata(NEWCOMERS_KEY, true);
