import type { DataConverter } from '@temporalio/common';

/** How messages become bytes for Temporal: one place for client, worker and tests. */
export const dataConverter: DataConverter = {};
