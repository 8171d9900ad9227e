import type { Key } from './key-ring.js';
import { videoLink } from './video-link.js';

const keyOf = (id: string): Key => ({ id, key: Buffer.alloc(32, id) });
const TEMPLATE = 'https://meet.example.org/{room}';
const SESSION = { id: '6f0c8a52-6f29-4a52-9f0e-0d8f4b3f7a11', room: 0 };

describe(videoLink.name, () => {
  it('is there where it is set', () => {
    expect(videoLink(null, [keyOf('a')], SESSION)).toBeNull();
    expect(videoLink(TEMPLATE, [keyOf('a')], SESSION)).toMatch(/^https:\/\/meet\.example\.org\/[0-9a-f]{32}$/);
  });

  it('is another after the team changed', () => {
    const link = videoLink(TEMPLATE, [keyOf('a')], SESSION);
    expect(videoLink(TEMPLATE, [keyOf('a')], { ...SESSION, room: 1 })).not.toBe(link);
  });

  it('is another for every session and home, and the same after a new key', () => {
    const link = videoLink(TEMPLATE, [keyOf('a')], SESSION);
    expect(videoLink(TEMPLATE, [keyOf('b'), keyOf('a')], SESSION)).toBe(link);
    expect(videoLink(TEMPLATE, [keyOf('b')], SESSION)).not.toBe(link);
    expect(videoLink(TEMPLATE, [keyOf('a')], { ...SESSION, id: SESSION.id.replace('6', '7') })).not.toBe(link);
    expect(link).not.toContain(SESSION.id.slice(0, 8));
  });
});
