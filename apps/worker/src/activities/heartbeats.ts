import type { ActivityInterceptorsFactory } from '@temporalio/worker';

/** Some beats in each heartbeat timeout: milliseconds. */
const BEATS_EVERY = 2_000;

/**
 * Tells the engine every few seconds that an activity is still at work: when its worker dies another takes it over after
 * the heartbeat timeout, and nobody waits until the longest time that it may take has gone by.
 */
export const heartbeats: ActivityInterceptorsFactory = ({ info, heartbeat }) => ({
  inbound: {
    async execute(input, next) {
      if (!info.heartbeatTimeoutMs) return next(input);
      const beats = setInterval(() => heartbeat(), BEATS_EVERY);
      try {
        return await next(input);
      } finally {
        clearInterval(beats);
      }
    },
  },
});
