import { closingLine, ONE_FAILED, sum } from './counts.mjs';
import { steps } from './steps.mjs';

/**
 * Runs the steps of the check in their order and prints each with its time. A step that fails does not stop the others,
 * except those that cannot run without it.
 * @param names the steps to run, with what they need; none: all of them
 * @returns the exit code
 */
export async function check(names) {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`There is no step ${unknown.join(', ')}; choose from ${steps.map(({ name }) => name).join(', ')}.`);
    return 1;
  }
  const counts = [];
  const broken = new Set();
  for (const step of chosen(names)) {
    const missing = step.needs.filter((need) => broken.has(need));
    const count = missing.length > 0 ? notRun(step, missing) : await timed(step);
    if (count.failed > 0) broken.add(step.name);
    counts.push(count);
  }
  const total = sum(counts);
  console.log(closingLine(total));
  return total.failed > 0 ? 1 : 0;
}

/** The steps asked for and, before them, the preparations that they cannot do without (`needs`) or had better have (`after`). */
function chosen(names) {
  if (names.length === 0) return steps;
  const wanted = new Set(names);
  for (const { name, needs, after } of steps.toReversed()) {
    if (wanted.has(name)) for (const other of [...needs, ...after]) wanted.add(other);
  }
  return steps.filter(({ name }) => wanted.has(name));
}

function notRun(step, missing) {
  console.log(`${step.name}: not run, because it needs ${missing.join(' and ')}\n`);
  return ONE_FAILED;
}

async function timed(step) {
  console.log(`${step.name} …`);
  const started = performance.now();
  const count = await step.run().catch((error) => {
    // Advice comes with what the machine lacks; anything else is a fault in the check, and its place matters.
    console.log(error.advice ? `${error.message}\nWhat to do: ${error.advice}` : error.stack);
    return ONE_FAILED;
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${step.name}: ${verdict(count)} in ${seconds} s\n`);
  return count;
}

function verdict({ passed, failed, skipped }) {
  const parts = [failed && `${failed} failed`, passed && `${passed} passed`, skipped && `${skipped} skipped`];
  return parts.filter(Boolean).join(', ') || 'ready';
}
