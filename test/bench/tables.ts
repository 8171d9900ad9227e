import type { Figure, LifeFigure, ProcessorFigure } from './report.js';
import type { Summary } from './measuring/statistics.js';

/** The ratios, one line a figure. */
export function ratioTable(figures: readonly Figure[]): string {
  const head = ['server', 'pair', 'figure', 'Doorbraak', 'bare', 'ratio', 'spread', 'aim', ''];
  const lines = figures.map(({ server, pair, measure, unit, ours, bare, ratio, aim, reached }) => [
    server,
    pair,
    measure,
    `${number(ours.median)} ${unit}`,
    `${number(bare.median)} ${unit}`,
    ratio.median.toFixed(2),
    spread(ratio),
    'atLeast' in aim ? `≥ ${aim.atLeast}` : `≤ ${aim.atMost}`,
    reached ? 'reached' : 'missed',
  ]);
  return table([head, ...lines]);
}

/** Where the processor time of one call goes, in milliseconds. */
export function processorTable(figures: readonly ProcessorFigure[]): string {
  const programs = [...new Set(figures.flatMap(({ ours }) => Object.keys(ours)))];
  const lines = figures.flatMap(({ server, call, ours, bare }) =>
    Object.entries({ Doorbraak: ours, bare }).map(([who, used]) => [
      ...[server, call, who],
      ...programs.map((name) => (name in used ? number(used[name]!) : '')),
      number(Object.values(used).reduce((sum, one) => sum + one, 0)),
    ]),
  );
  return table([['server', 'a', 'of', ...programs, 'together'], ...lines]);
}

/** What one life leaves behind. */
export function lifeTable(figures: readonly LifeFigure[]): string {
  const head = ['server', 'life of', 'commands', 'history events', 'history bytes', 'rows'];
  const lines = figures.flatMap(({ server, ours, bare }) =>
    Object.entries({ Doorbraak: ours, bare }).map(([who, size]) => [
      ...[server, who],
      ...[size.commands, size.historyEvents, size.historyBytes, size.rows].map(String),
    ]),
  );
  return table([head, ...lines]);
}

export const number = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
const spread = ({ lowest, highest }: Summary): string => `${lowest.toFixed(2)}–${highest.toFixed(2)}`;

/** Columns as wide as their widest cell. */
export function table(lines: string[][]): string {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
