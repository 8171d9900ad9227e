// Runs a program for one file of tests until its own standard input closes, so that it cannot outlive the test.
// Arguments: the program and its arguments.
import { spawn } from 'node:child_process';

const [program, ...args] = process.argv.slice(2);
const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
server.once('exit', (code) => process.exit(code ?? 0));
process.stdin.once('end', () => server.kill('SIGTERM')).resume();
