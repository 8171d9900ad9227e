/** What the worker can run: the entry of the workflow bundle. */
export { bulkRun } from './bulk-run/workflow.js';
export { caseEscalation } from './case-escalation/workflow.js';
export { caseRetention } from './retention/workflow.js';
