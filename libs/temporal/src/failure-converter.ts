import { DefaultFailureConverter } from '@temporalio/common';

/** Puts message and stack of a failure into a payload, so that the codec encrypts them too; its type stays in clear. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
