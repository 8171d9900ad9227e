import type { NoticeKind } from '#contracts/notices';

/** Why somebody is told; what they must do follows. */
export const NOTICE_TEXTS: Record<NoticeKind, string> = {
  asked: 'Er wacht iets op u:',
  escalated: 'Dit kwam bij u, omdat iemand anders het niet op tijd deed:',
  reminder: 'Herinnering, de termijn is bijna voorbij:',
  late: 'De termijn is voorbij:',
};
