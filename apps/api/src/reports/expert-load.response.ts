import { ApiProperty } from '@nestjs/swagger';
import type { ExpertLoad, ExpertLoadReport, Fairness, OrganisationLoad, SizeLoad } from '#domain/reports/expert-load';
import { CodeField, FlagField, IdField, LocalDateField, NestedField, TextField } from '../http/fields.js';
import { LoadSummaryResponse } from './load-summary.response.js';
import { count, ShareField } from './report-fields.js';

const SIZES = ['small', 'large'] as const;

export class ExpertLoadLineResponse extends LoadSummaryResponse implements ExpertLoad {
  @IdField({ label: 'de deskundige' })
  expertId!: string;

  @TextField({ label: 'de naam', max: 300, example: 'Anke Adema (demo)' })
  name!: string;

  @IdField({ label: 'de organisatie' })
  organisationId!: string;

  @FlagField({ label: 'was in deze periode te vragen' })
  available!: boolean;

  @count('het laagste aantal casussen per jaar om goed te blijven', 6)
  minCasesPerYear!: number;

  @count('het aantal casussen in de laatste 12 maanden van de periode', 4)
  casesLast12Months!: number;

  @FlagField({ label: 'zit onder dat laagste aantal' })
  belowMinimum!: boolean;
}

export class OrganisationLoadResponse extends LoadSummaryResponse implements OrganisationLoad {
  @IdField({ label: 'de organisatie' })
  organisationId!: string;

  @TextField({ label: 'de naam', max: 300, example: 'Jeugdhulp De Dijk' })
  name!: string;

  @CodeField(SIZES, { label: 'de grootte' })
  size!: 'small' | 'large';

  @count('het aantal deskundigen', 3)
  experts!: number;
}

export class SizeLoadResponse implements SizeLoad {
  @CodeField(SIZES, { label: 'de grootte' })
  size!: 'small' | 'large';

  @count('het aantal organisaties', 8)
  organisations!: number;

  @count('het aantal deskundigen', 14)
  experts!: number;

  @count('het aantal uitnodigingen', 48)
  invited!: number;

  @count('hoeveel daarvan zijn aangenomen', 36)
  accepted!: number;

  @ShareField('het deel dat is aangenomen van wat is beantwoord of verlopen')
  acceptanceRate!: number | null;

  @count('het aantal casussen', 40)
  cases!: number;

  @count('het aantal minuten', 6_300)
  minutes!: number;

  @ShareField('het deel van alle deskundigen')
  shareOfExperts!: number | null;

  @ShareField('het deel van alle casussen')
  shareOfCases!: number | null;

  @ShareField('het deel van alle minuten')
  shareOfMinutes!: number | null;
}

export class FairnessResponse implements Fairness {
  @count('het aantal deskundigen dat te vragen was', 20)
  experts!: number;

  @ShareField('de index van Jain over casussen, ieder naar het eigen hoogste aantal')
  cases!: number | null;

  @ShareField('de index van Jain over minuten, ieder naar het eigen hoogste aantal')
  minutes!: number | null;

  @TextField({ label: 'wat die index zegt', max: 1_000, example: 'De index van Jain is 1 als ieder evenveel draagt.' })
  explanation!: string;
}

/** The load of the pool of a region in a period. */
export class ExpertLoadResponse implements ExpertLoadReport {
  @LocalDateField({ label: 'de eerste dag' })
  from!: string;

  @LocalDateField({ label: 'de laatste dag' })
  to!: string;

  @NestedField(() => ExpertLoadLineResponse, { label: 'per deskundige', array: true, min: 0 })
  experts!: ExpertLoadLineResponse[];

  @NestedField(() => OrganisationLoadResponse, { label: 'per organisatie', array: true, min: 0 })
  organisations!: OrganisationLoadResponse[];

  @NestedField(() => SizeLoadResponse, { label: 'klein naast groot', array: true, min: 0 })
  sizes!: SizeLoadResponse[];

  @ApiProperty({ description: 'hoe eerlijk het werk is verdeeld', type: () => FairnessResponse })
  fairness!: FairnessResponse;
}
