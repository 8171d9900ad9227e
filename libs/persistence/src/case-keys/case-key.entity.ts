import { Entity, PrimaryColumn } from 'typeorm';
import { Code, Moment, Text } from '../columns/columns.js';

export const KEY_PURPOSES = ['content', 'bsn'] as const;
export type KeyPurpose = (typeof KEY_PURPOSES)[number];

/**
 * The data key of a case, sealed under a master key. It lies in a schema of its own and knows no other table, so that
 * backups of the dossiers can leave it out: with this row the content is gone, from them too.
 */
@Entity('case_keys', { schema: 'keys' })
export class CaseKeyEntity {
  @PrimaryColumn({ type: 'uuid' })
  caseId!: string;

  @Code(KEY_PURPOSES, { primary: true })
  purpose!: KeyPurpose;

  @Text()
  masterKeyId!: string;

  @Text()
  wrapped!: string;

  @Moment()
  createdAt!: string;
}
