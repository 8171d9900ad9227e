import { downloadName } from './download-name.js';

describe(downloadName.name, () => {
  it.each([
    ['report', 1, 'application/pdf', 'ME-2026-0142-verslag-v1.pdf'],
    ['consentForm', 12, 'image/jpeg', 'ME-2026-0142-toestemming-v12.jpg'],
    ['other', 2, 'text/plain', 'ME-2026-0142-document-v2.txt'],
  ] as const)('names %s, version %d', (kind, number, contentType, name) => {
    expect(downloadName('ME-2026-0142', { kind, number, contentType })).toBe(name);
  });
});
