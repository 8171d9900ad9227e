const lookEvery = 200;

/**
 * Calls `stop` when somebody asks us to end: Ctrl-C, a polite kill, a closed terminal, or the end of the npm that runs us.
 * It may be called more than once: npm passes on the Ctrl-C that the terminal has given us already.
 */
export function onRequestToStop(stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  if (process.env['npm_lifecycle_event'] === 'start') whenParentIsGone(stop);
}

function whenParentIsGone(stop: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, lookEvery);
}
