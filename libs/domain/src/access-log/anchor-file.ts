/** The file with anchors, in the home of an instance. */
export const ANCHOR_FILE = 'access-log-heads.jsonl';
