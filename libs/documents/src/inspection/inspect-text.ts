import { allBytes, type FileSource } from '../file-source.js';
import { FaultFound } from './fault.js';

/** What no text holds: control characters besides tab, line feed, form feed and carriage return. */

const NOT_TEXT = /[\x00-\x08\x0b\x0e-\x1f\x7f]/;

/**
 * Text in UTF-8.
 * @throws FaultFound
 */
export async function inspectText(file: FileSource): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const read = (chunk?: Buffer): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new FaultFound('otherType');
    }
  };
  for await (const chunk of allBytes(file)) if (NOT_TEXT.test(read(chunk))) throw new FaultFound('otherType');
  read();
}
