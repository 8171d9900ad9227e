import { AccessLogCheckEntity } from './access-log-check.entity.js';
import { AccessLogEntryEntity } from './access-log-entry.entity.js';
import { AccessLogHeadEntity } from './access-log-head.entity.js';
import { AccessLogLinkEntity } from './access-log-link.entity.js';
import { AccessLogPendingEntity } from './access-log-pending.entity.js';

/** The tables of the access log. */
export const accessLogEntities = [
  AccessLogCheckEntity,
  AccessLogEntryEntity,
  AccessLogHeadEntity,
  AccessLogLinkEntity,
  AccessLogPendingEntity,
];
