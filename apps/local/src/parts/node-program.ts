import { join } from 'node:path';
import type { Command } from '../supervision/part.js';

/** A compiled program of this project, run by our own Node. */
export function nodeProgram(root: string, program: string, env: Record<string, string>): Command {
  return { file: process.execPath, args: ['--enable-source-maps', join(root, 'dist', program)], env };
}
