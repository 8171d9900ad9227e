import { writeLetter } from './letter.js';

const NOW = new Date('2026-11-24T09:00:00Z');
const URL = 'https://doorbraak.example.org';

describe(writeLetter.name, () => {
  it('says that something waits, until when, and where', () => {
    const { subject, text, html } = writeLetter(['2026-12-01T16:00:00Z'], URL, NOW);
    expect(subject).toBe('Er wacht iets op u in Doorbraak');
    expect(text).toBe(
      [
        'Er wacht iets op u.',
        '- uiterlijk di 1 dec 17.00 uur',
        'Ga naar uw werk: https://doorbraak.example.org/werk',
        'Dit bericht is automatisch gemaakt. Waar het over gaat, staat er met opzet niet in.\n',
      ].join('\n\n'),
    );
    expect(html).toContain('<li>uiterlijk di 1 dec 17.00 uur</li>');
    expect(html).toContain('<a href="https://doorbraak.example.org/werk">');
  });

  it('counts what waits, and says what is late', () => {
    const { subject, text } = writeLetter(['2026-11-23T16:00:00Z', '2027-07-01T09:05:00Z'], URL, NOW);
    expect(subject).toBe('Er wachten 2 dingen op u in Doorbraak');
    expect(text).toContain('- de termijn was ma 23 nov 17.00 uur\n- uiterlijk do 1 jul 11.05 uur');
  });

  it('says a term of whole days as its last day, in winter and in summer', () => {
    const dueAtMidnight = ['2026-11-22T23:00:00Z', '2027-02-22T23:00:00Z', '2027-07-31T22:00:00Z'];
    const { text } = writeLetter([...dueAtMidnight, '2027-08-01T22:00:30Z'], URL, NOW);
    expect(text).toContain(
      ['de termijn was zo 22 nov', 'uiterlijk ma 22 feb', 'uiterlijk za 31 jul', 'uiterlijk ma 2 aug 0.00 uur']
        .map((line) => `- ${line}\n`)
        .join(''),
    );
  });

  it('names twenty terms at most', () => {
    const { text } = writeLetter(Array<string>(25).fill('2026-12-01T16:00:00Z'), URL, NOW);
    expect(text.match(/uiterlijk/g)).toHaveLength(20);
    expect(text).toContain('\n- en nog 5\n');
  });

  it('lets nothing out of the link', () => {
    const { html } = writeLetter(['2026-12-01T16:00:00Z'], 'https://x.example/"><script>', NOW);
    expect(html).not.toContain('<script>');
  });
});
