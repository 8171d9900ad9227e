import { SealBroken } from './aes.js';
import { newDataKey } from './case-key-wrap.js';
import { type CaseKey, holdsSealed, isSealed, openText, openWords, sealText, sealWords } from './sealed-words.js';

const key: CaseKey = { caseId: 'case-1', key: newDataKey() };

describe(sealText.name, () => {
  it.each(['Noor', '', 'é ë 👩‍👧 ‏שלום 漢字 \u0000 \n', 'x'.repeat(100_000), 'sealed.1.', sealText(key, 'typed')])(
    'gives back what was typed, also %#',
    (text) => {
      const sealed = sealText(key, text);
      expect(isSealed(sealed)).toBe(true);
      expect(openText(key, sealed)).toBe(text);
    },
  );

  it('never seals the same twice: equal words do not show', () => {
    expect(sealText(key, 'Noor')).not.toBe(sealText(key, 'Noor'));
  });

  it('opens with the key of its own case only, and only as a text of that case', () => {
    const sealed = sealText(key, 'Noor');
    expect(() => openText({ ...key, key: newDataKey() }, sealed)).toThrow(SealBroken);
    expect(() => openText({ ...key, caseId: 'case-2' }, sealed)).toThrow(SealBroken);
  });

  it('notices a change of any single byte, and a text that was cut off', () => {
    const [, , sealed = ''] = sealText(key, 'Noor').split('.');
    const bytes = Buffer.from(sealed, 'base64url');
    const open = (changed: Buffer) => openText(key, `sealed.1.${changed.toString('base64url')}`);
    expect(open(bytes)).toBe('Noor');
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect(() => open(changed)).toThrow(SealBroken);
      expect(() => open(bytes.subarray(0, at))).toThrow(SealBroken);
    }
  });
});

describe(sealWords.name, () => {
  const body = {
    reason: 'Er is geen plek',
    note: null,
    count: 3,
    urgent: true,
    elements: [{ goal: 'Thuis wonen', cents: 0 }, { goal: 'Naar school' }],
    dissent: [{ by: 'Anna', words: 'Liever wachten' }],
  };

  it('seals every text, however deep, and nothing else', () => {
    const sealed = sealWords(key, body);
    expect([sealed.note, sealed.count, sealed.urgent, sealed.elements[0]?.cents]).toEqual([null, 3, true, 0]);
    const texts = [sealed.reason, ...sealed.elements.map(({ goal }) => goal), ...Object.values(sealed.dissent[0]!)];
    expect(texts.every(isSealed)).toBe(true);
    expect(openWords(key, sealed)).toEqual(body);
  });

  it('leaves a text that was never sealed as it is', () => {
    expect(openWords(key, body)).toEqual(body);
  });
});

describe(holdsSealed.name, () => {
  it('finds a sealed text at any depth', () => {
    const sealed = sealText(key, 'Noor');
    for (const value of [sealed, [sealed], { a: { b: [null, sealed] } }]) expect(holdsSealed(value)).toBe(true);
    for (const value of ['Noor', null, 3, undefined, {}, [{ a: 'Noor' }]]) expect(holdsSealed(value)).toBe(false);
  });
});
