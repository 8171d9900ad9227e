// Runs a Temporal development server, in memory, for one file of tests until its standard input closes, so that it
// cannot outlive the test. Arguments: the program, the port, the namespace, and settings of the server as key=value.
import { spawn } from 'node:child_process';

const [program, port, namespace, ...settings] = process.argv.slice(2);
const server = spawn(
  program,
  [
    ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', port],
    ...['--namespace', namespace, '--log-level', 'never'],
    ...settings.flatMap((setting) => ['--dynamic-config-value', setting]),
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
server.once('exit', (code) => process.exit(code ?? 0));
process.stdin.once('end', () => server.kill('SIGTERM')).resume();
