import { defineSignal } from '@temporalio/workflow';
import { BULK_RUN_RESUME_SIGNAL } from '#contracts/bulk-runs';

/** The row of the run says that it may go on: look again. */
export const resumeSignal = defineSignal(BULK_RUN_RESUME_SIGNAL);
