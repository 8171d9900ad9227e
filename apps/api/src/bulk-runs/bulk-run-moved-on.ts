import type { BulkRunState } from '#contracts/bulk-runs';
import type { Problem } from '../http/problem.js';

const DETAILS: Record<BulkRunState, string> = {
  running: 'Deze verzamelopdracht loopt al. U hoeft niets te doen.',
  stopped: 'Deze verzamelopdracht staat al stil. Hervat de opdracht als die verder mag.',
  done: 'Deze verzamelopdracht is al klaar. Bekijk per casus wat eruit kwam.',
};

/** 409: the run already is what was asked for, or is over. */
export function bulkRunMovedOn(state: BulkRunState): Problem {
  return {
    type: '/problems/bulkRunMovedOn',
    title: 'De verzamelopdracht is al verder',
    status: 409,
    detail: DETAILS[state],
  };
}
