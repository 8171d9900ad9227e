import { type AssemblyProblem } from '#contracts/assembly';
import { type Fault } from './fault.js';
import { journeyFaults } from './journey-faults.js';
import { referenceFaults } from './problem-references.js';
import { problemShape } from './problem-shape.js';
import { areReferencesSound } from './sound-references.js';

/** Every fault of an input that should be an assembly problem, by the rules of docs/assembly.md; an empty list when it is one. */
export function findAssemblyFaults(input: unknown): Fault[] {
  const shape = problemShape.accepts(input) ? [] : problemShape.explain(input, '');
  const areSound = shape.length === 0 && areReferencesSound(input as AssemblyProblem);
  return [...shape, ...(areSound ? [] : referenceFaults(input)), ...journeyFaults(input)];
}
