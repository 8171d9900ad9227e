import { Entity } from 'typeorm';
import { Count, Key, Moment } from '../columns/columns.js';

/**
 * Pieces in a bucket of which the version is gone. A trigger notes them, whoever deletes the version; the worker removes
 * them. Knows no case: there is nothing left to know.
 */
@Entity('document_removals')
export class DocumentRemovalEntity {
  /** The name under which the pieces lie. */
  @Key()
  storedAs!: string;

  @Count()
  pieces!: number;

  @Moment()
  requestedAt!: string;
}
