import { TIES, type Tie } from '#persistence/organisations/ties';
import { CodeField, IdField, TextField } from '../http/fields.js';

export class OrganisationTieResponse implements Tie {
  @IdField({ label: 'het kenmerk van de band' })
  id!: string;

  @IdField({ label: 'de andere organisatie' })
  organisationId!: string;

  @TextField({ label: 'de naam van de andere organisatie', max: 300, example: 'Logeerhuis Het Rietnest' })
  organisation!: string;

  @CodeField(TIES, { label: 'wat de andere is: van dezelfde groep, onderaannemer, of opdrachtgever', example: 'group' })
  tie!: Tie['tie'];
}

export const toTie = ({ id, organisationId, organisation, tie }: Tie) => ({ id, organisationId, organisation, tie });
