import { ForeignKey, Index } from 'typeorm';
import { CaseEntity } from '../cases/case.entity.js';
import { Reference } from '../columns/columns.js';

/** The case that a row belongs to. */
export function OfCase(presence: { nullable?: true } = {}): PropertyDecorator {
  return (target, property) => {
    Reference(presence)(target, property);
    ForeignKey(() => CaseEntity)(target, property);
    Index()(target, property);
  };
}
