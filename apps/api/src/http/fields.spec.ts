import { createValidationPipe } from './validation.pipe.js';
import { FlagField, LocalDateField, TextField } from './fields.js';
import { ProblemException } from './problems.js';

class Sample {
  @TextField({ label: 'de vraag', note: 'zonder namen', max: 10, example: 'Wat nu?' })
  question!: string;

  @LocalDateField({ label: 'de eerste dag', note: 'leeg: vandaag' })
  from!: string;

  @FlagField({ label: 'of het spoed is' })
  urgent!: boolean;

  @FlagField({ label: 'spoed' })
  hurry!: boolean;
}

describe('a field in a message', () => {
  it('is named, and what else there is to know about it stays in the documentation', async () => {
    const faults = await createValidationPipe()
      .transform({}, { type: 'body', metatype: Sample })
      .catch((error: unknown) => (error instanceof ProblemException ? error.problem.faults : error));
    const messages = (faults as { message: string }[]).map(({ message }) => message);
    expect(messages).toEqual([
      'Vul de vraag in, hoogstens 10 tekens.',
      'Vul de eerste dag in als bestaande datum, zoals 2026-11-27.',
      'Geef aan of het spoed is: true (ja) of false (nee).',
      'Geef bij spoed aan: true (ja) of false (nee).',
    ]);
    const { description } = Reflect.getMetadata('swagger/apiModelProperties', Sample.prototype, 'from') as {
      description: string;
    };
    expect(description).toBe('de eerste dag (leeg: vandaag)');
  });
});
