import { number, table } from '../tables.js';
import type { AssemblyFigure, AssemblyMeasurement } from './measure-assembly.js';

/** One line for each kind of problem. */
export function assemblyTable(figures: readonly AssemblyFigure[]): string {
  const head = [
    'problems',
    'experts',
    'seeds',
    'median',
    'p99',
    'proven',
    'aim',
    '',
    'HiGHS',
    'out of time',
    'ratio',
    '',
  ];
  const lines = figures.map(({ kind, experts, seeds, median, p99, proven, aim, plain }) => [
    kind,
    String(experts),
    String(seeds),
    `${number(median)} ms`,
    `${number(p99)} ms`,
    `${Math.floor(100 * proven)} %`,
    aim === undefined ? '' : `≤ ${aim} ms`,
    aim === undefined ? '' : isReached(kind, { median, p99, aim }) && proven === 1 ? 'reached' : 'missed',
    plain ? `${number(plain.median)} ms` : '',
    plain ? `${plain.outOfTime} of ${plain.of}` : '',
    plain ? `${plain.outOfTime > 0 ? '≥ ' : ''}${number(plain.ratio)} times` : '',
    plain && plain.disagree > 0 ? `${plain.disagree} differ` : '',
  ]);
  return table([head, ...lines]);
}

/** One line for each thing that goes on. */
export function delayTable(delays: AssemblyMeasurement['delays']): string {
  const lines = delays.map(({ while: what, delay: { median, p99, most } }) => [
    what,
    ...[median, p99, most].map(number),
  ]);
  return table([['while', 'median', 'p99', 'most'], ...lines]);
}

// Realistic problems are judged by their median, hostile ones each by itself.
function isReached(kind: string, { median, p99, aim }: { median: number; p99: number; aim: number }): boolean {
  return (kind === 'realistic' ? median : p99) <= aim;
}
