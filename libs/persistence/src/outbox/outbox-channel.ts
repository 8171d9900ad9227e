/** Name of the notification that an entry was added: LISTEN to it instead of asking every second. */
export const OUTBOX_CHANNEL = 'outbox';
