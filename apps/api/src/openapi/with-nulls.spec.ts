import { withNulls } from './with-nulls.js';

describe(withNulls.name, () => {
  it('names null in an enum that allows it', () => {
    expect(withNulls({ a: { type: 'string', nullable: true, enum: ['x'] }, b: { enum: ['x'] } })).toEqual({
      a: { type: 'string', nullable: true, enum: ['x', null] },
      b: { enum: ['x'] },
    });
  });

  it('allows null beside a reference', () => {
    const reference = { $ref: '#/components/schemas/Person' };
    expect(withNulls([{ description: 'wie', type: 'object', nullable: true, allOf: [reference] }])).toEqual([
      { description: 'wie', anyOf: [reference, { type: 'object', nullable: true, enum: [null] }] },
    ]);
  });
});
