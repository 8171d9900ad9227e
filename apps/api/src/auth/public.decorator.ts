import { SetMetadata } from '@nestjs/common';

export const PUBLIC_KEY = 'doorbraak:public';

/** Open to everybody, without login. */
export const Public = () => SetMetadata(PUBLIC_KEY, true);
