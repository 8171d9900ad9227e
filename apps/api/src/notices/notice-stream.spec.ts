import type { StreamState } from '#persistence/notices/notice-streams.repository';
import { NoticeStream } from './notice-stream.js';

describe(NoticeStream.name, () => {
  const question = { key: 'k', userId: 'u', regionId: 'r', standsInFor: [], sessionId: null };
  const state: StreamState = { key: 'k', allowed: true, loggedIn: true, unread: 1, newest: '2026-11-22T09:00:00.000Z' };
  const [at, until] = ['2026-11-22T10:00:00.000Z', '2026-11-22T11:00:00.000Z'];
  const begin = () => {
    const stream = new NoticeStream(question, until);
    stream.events.read();
    const text = () => String(stream.events.read() ?? '');
    return { stream, text };
  };

  it('tells only what has changed', () => {
    const { stream, text } = begin();
    stream.tell(state, at);
    stream.tell(state, at);
    stream.tell({ ...state, newest: '2026-11-22T09:30:00.000Z' }, at);
    expect(text()).toBe('event: changed\ndata: {"unread":1}\n\n'.repeat(2));
  });

  it.each([
    [{ allowed: false }, at, 'disabled'],
    [{ loggedIn: false }, at, 'loggedOut'],
    [{}, until, 'tokenExpired'],
  ])('ends with %j at %s: %s', (change, now, reason) => {
    const { stream, text } = begin();
    expect(stream.tell({ ...state, ...change }, now)).toBe(false);
    expect(text()).toBe(`event: ended\ndata: {"reason":"${reason}"}\n\n`);
    stream.beat();
    expect(text()).toBe('');
  });

  it('keeps the line open with a comment', () => {
    const { stream, text } = begin();
    stream.beat();
    expect(text()).toBe(': still here\n\n');
  });

  it('lets go of a reader that takes nothing in', () => {
    const { stream } = begin();
    for (let count = 0; count < 10_000 && !stream.events.destroyed; count++) stream.beat();
    expect(stream.events.destroyed).toBe(true);
    expect(stream.events.readableLength).toBeLessThan(100_000);
  });
});
