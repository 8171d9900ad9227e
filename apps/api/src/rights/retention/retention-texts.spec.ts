import { whyKept } from './retention-texts.js';

const keeping = { closed: true, keepUntil: '2046-11-26', held: false, destructionConfirmed: false };

describe(whyKept.name, () => {
  it.each([
    [{ closed: false, keepUntil: null }, /^De casus is open/],
    [{ held: true, destructionConfirmed: true }, /rechtszaak of onderzoek/],
    [{ destructionConfirmed: true }, /toegewezen en gecontroleerd/],
    [{}, /bewaren tot en met ma 26 nov 2046/],
  ])('tells of %j', (more, text) => {
    expect(whyKept({ ...keeping, ...more })).toMatch(text);
  });
});
