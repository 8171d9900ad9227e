/** The file with anchors, in the home of an instance. */
export const ANCHOR_FILE = 'access-log-heads.jsonl';
/** The last of them once more: a file that was cut off or taken away is found by it. */
export const LAST_ANCHOR_FILE = 'access-log-last-anchor.json';
