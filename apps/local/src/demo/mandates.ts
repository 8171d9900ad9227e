import type { Law } from '#contracts/codes';
import type { MandateEntity } from '#persistence/mandates/mandate.entity';
import { demoId } from './demo-id.js';
import { gemeenteKey, organisationId, userId } from './keys.js';
import { directorLogin, officeLogin, officerLogin } from './logins.js';
import type { GemeenteData, PayerData, RegionData } from './region-data.js';

/** Before any demo case. */
const VALID_FROM = '2024-01-01';
const OFFICER_CEILING_CENTS = 2_500_000;
const HEAD_CEILING_CENTS = 10_000_000;

type Rung = Pick<MandateEntity, 'functionTitle' | 'ceilingCents'> & { login: string; substitutes?: string[] };

/** The mandate ladders of all payers of a region; the top of each holds doorzettingsmacht. */
export function mandatesOf(region: RegionData): MandateEntity[] {
  return [
    ...region.gemeenten.flatMap((gemeente) => gemeenteLadder(region, gemeente)),
    ...region.payers.flatMap((payer) => payerLadder(region, payer)),
  ];
}

function gemeenteLadder(region: RegionData, gemeente: GemeenteData): MandateEntity[] {
  return ladder(
    organisationId(region, gemeenteKey(gemeente)),
    ['jeugdwet', 'wmo'],
    [
      {
        functionTitle: 'Mandaathouder Jeugdwet en Wmo',
        login: officeLogin(region, gemeente, 'mandaathouder'),
        substitutes: [officeLogin(region, gemeente, 'plaatsvervanger')],
        ceilingCents: OFFICER_CEILING_CENTS,
      },
      {
        functionTitle: 'Afdelingshoofd Sociaal Domein',
        login: officeLogin(region, gemeente, 'afdelingshoofd'),
        ceilingCents: HEAD_CEILING_CENTS,
      },
      { functionTitle: 'Wethouder Jeugd', login: officeLogin(region, gemeente, 'wethouder'), ceilingCents: null },
    ],
  );
}

function payerLadder(region: RegionData, payer: PayerData): MandateEntity[] {
  return ladder(
    organisationId(region, payer.key),
    [payer.law],
    [
      { functionTitle: 'Beslisser', login: officerLogin(region, payer), ceilingCents: OFFICER_CEILING_CENTS },
      { functionTitle: 'Directeur', login: directorLogin(region, payer), ceilingCents: null },
    ],
  );
}

function ladder(payerId: string, laws: Law[], rungs: Rung[]): MandateEntity[] {
  return rungs.map(({ functionTitle, login, substitutes = [], ceilingCents }, index) => ({
    id: demoId('mandate', `${payerId}/${index + 1}`),
    payerId,
    rung: index + 1,
    functionTitle,
    userId: userId(login),
    substituteUserIds: substitutes.map(userId),
    substitutesDecision: null,
    ceilingCents,
    laws,
    validFrom: VALID_FROM,
    validTo: null,
    doorzettingsmacht: index === rungs.length - 1,
  }));
}
