import { demoId } from './demo-id.js';

describe(demoId.name, () => {
  it('is the same at every start', () => {
    expect(demoId('user', 'expert')).toBe(demoId('user', 'expert'));
  });

  it('keeps kinds and names apart', () => {
    expect(new Set([demoId('user', 'a'), demoId('user', 'b'), demoId('expert', 'a')]).size).toBe(3);
  });

  it('is a uuid of version 8', () => {
    expect(demoId('user', 'expert')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
