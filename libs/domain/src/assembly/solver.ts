/** Which solver found a result, kept beside it: name and version, of which the version changes with the algorithm. */
export const SOLVER = 'doorbraak-branch-and-bound 5';
