import type { LifeSize } from './pairs/lives.js';
import { isReached, type Measure, type Pair } from './measuring/pair.js';
import type { Round, Turn } from './measuring/rounds.js';
import { median, ratios, summarise, type Summary } from './measuring/statistics.js';

/** One figure of a pair, over all rounds. */
export interface Figure {
  server: string;
  pair: string;
  measure: string;
  unit: string;
  ours: Summary;
  bare: Summary;
  /** Ours divided by the bare one, round by round. */
  ratio: Summary;
  aim: Measure['aim'];
  reached: boolean;
}

/** Milliseconds of processor time for one call, by program. */
export interface ProcessorFigure {
  server: string;
  call: string;
  ours: Record<string, number>;
  bare: Record<string, number>;
}

export interface LifeFigure {
  server: string;
  ours: LifeSize;
  bare: LifeSize;
}

export function figuresOf(server: string, pair: Pair, rounds: readonly Round[]): Figure[] {
  return pair.measures.map((measure) => {
    const ours = rounds.map((round) => measure.of(round.ours.load));
    const bare = rounds.map((round) => measure.of(round.bare.load));
    const ratio = summarise(ratios(ours, bare));
    const { name, unit, aim } = measure;
    const reached = isReached(aim, ratio.median);
    const summaries = { ours: summarise(ours), bare: summarise(bare), ratio };
    return { server, pair: pair.name, measure: name, unit, ...summaries, aim, reached };
  });
}

export function processorFigureOf(server: string, pair: Pair, rounds: readonly Round[]): ProcessorFigure {
  const of = (turns: Turn[]) => {
    const programs = Object.keys(turns[0]?.processor ?? {});
    const each = (name: string) => median(turns.map(({ load, processor }) => millisecondsACall(load, processor[name])));
    return Object.fromEntries(programs.map((name) => [name, each(name)]));
  };
  return {
    server,
    call: pair.call,
    ours: of(rounds.map(({ ours }) => ours)),
    bare: of(rounds.map(({ bare }) => bare)),
  };
}

function millisecondsACall({ latencies }: Turn['load'], seconds = 0): number {
  return (seconds * 1000) / latencies.length;
}
