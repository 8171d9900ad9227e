import { summary } from './welcome.js';

describe(summary.name, () => {
  it('tells the users whose name is their role alone', () => {
    expect(summary(['coordinator', 'coordinator2', 'expert-001', 'coordinator-heuveland'])).toBe(
      'coordinator, coordinator2',
    );
  });
});
