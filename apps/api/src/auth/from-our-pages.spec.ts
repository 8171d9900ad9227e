import { fromOurPages } from './from-our-pages.js';

describe(fromOurPages.name, () => {
  const ours = 'https://doorbraak.example';

  it.each([[{ origin: ours }], [{ fetchSite: 'same-origin' }], [{ origin: ours, fetchSite: 'same-origin' }]])(
    'believes %j',
    (provenance) => {
      expect(fromOurPages(provenance, ours)).toBe(true);
    },
  );

  it.each([
    [{}],
    [{ origin: 'null' }],
    [{ origin: 'https://doorbraak.example.kwaad.example' }],
    [{ origin: 'http://doorbraak.example' }],
    [{ origin: ours, fetchSite: 'same-site' }],
    [{ origin: ours, fetchSite: 'none' }],
    [{ origin: 'https://kwaad.example', fetchSite: 'same-origin' }],
    [{ fetchSite: 'cross-site' }],
  ])('refuses %j', (provenance) => {
    expect(fromOurPages(provenance, ours)).toBe(false);
  });
});
