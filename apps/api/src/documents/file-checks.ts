import { FILE_ENDINGS } from '#contracts/documents';
import type { Fault } from '../http/problem.js';
import type { StartVersionDto } from './start-upload.dto.js';

const MEGABYTE = 1_048_576;

/** What is wrong with a file by what its sender tells of it. */
export function faultsBeforehand({ fileName, size, contentType }: StartVersionDto, maxBytes: number): Fault[] {
  const endings: readonly string[] = FILE_ENDINGS[contentType];
  const fits = endings.some((ending) => fileName.toLowerCase().endsWith(`.${ending}`));
  const named = {
    path: '/fileName',
    message: `Kies een bestand waarvan de naam eindigt op .${endings.join(' of .')}.`,
  };
  return [...(fits ? [] : [named]), ...(size > maxBytes ? [{ path: '/size', message: tooLarge(size, maxBytes) }] : [])];
}

/** Rounded up: 20,1 MB is not 20. */
const tooLarge = (size: number, maxBytes: number): string =>
  `Dit bestand is ${Math.ceil(size / MEGABYTE)} MB. Het mag ${Math.floor(maxBytes / MEGABYTE)} MB zijn. Maak het kleiner of deel het op.`;
