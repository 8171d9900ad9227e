import { inClone } from '../../apps/local/toolchain/paths.mjs';
import { ONE_FAILED, ONE_PASSED } from './counts.mjs';
import { runProgram } from './run-program.mjs';

/** A step that runs a program of node_modules: quiet when all is well, else with all that it says. */
export function toolStep(name, program, ...args) {
  return { name, needs: ['packages'], after: [], run: () => runTool(program, args) };
}

async function runTool(program, args) {
  const file = inClone('node_modules', program);
  const { code, printed } = await runProgram(process.execPath, [file, ...args], { output: 'pipe' });
  if (code === 0) return ONE_PASSED;
  console.log(printed.trimEnd());
  return ONE_FAILED;
}
