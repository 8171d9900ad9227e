import { isId } from '../http/values.js';

/** What an answer shows: of which cases, and which of its fields are filled. */
export interface WhatLeft {
  caseIds: string[];
  fields: string[];
}

type Json = Record<string, unknown>;

/**
 * What leaves with an answer, read from the answer itself: the log cannot fall behind what is shown.
 * @param isCase whether the answer is a case, or a list of them
 */
export function whatLeft(answer: unknown, isCase: boolean): WhatLeft {
  const rows = rowsOf(answer);
  const fields = new Set(rows.flatMap(filledFields));
  const own = isCase ? rows.map(({ id }) => id).filter(isId) : [];
  return { caseIds: [...new Set([...own, ...rows.flatMap(caseIdsIn)])], fields: [...fields].sort() };
}

/** A page shows its rows, anything else itself. */
function rowsOf(answer: unknown): Json[] {
  if (!isJson(answer)) return [];
  return Array.isArray(answer['results']) ? answer['results'].filter(isJson) : [answer];
}

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) !== Array.prototype;

const filledFields = (row: Json): string[] => Object.keys(row).filter((name) => isFilled(row[name]));

const isFilled = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

function caseIdsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(caseIdsIn);
  if (!isJson(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name === 'caseId') return isId(inner) ? [inner] : [];
    if (name === 'caseIds') return Array.isArray(inner) ? inner.filter(isId) : [];
    return caseIdsIn(inner);
  });
}
