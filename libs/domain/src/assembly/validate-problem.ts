import { type Fault } from './fault.js';
import { referenceFaults } from './problem-references.js';
import { problemShape } from './problem-shape.js';

/** Every fault of an input that should be an assembly problem, by the rules of docs/assembly.md; an empty list when it is one. */
export function findAssemblyFaults(input: unknown): Fault[] {
  return [...(problemShape.accepts(input) ? [] : problemShape.explain(input, '')), ...referenceFaults(input)];
}
