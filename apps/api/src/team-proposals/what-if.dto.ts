import { CodeField, IdField } from '../http/fields.js';
import { FitsWith, RequiredWhen } from '../http/required-when.js';
import { DomainCodeField } from '../http/domain-code-field.js';

const CHANGES = ['drop', 'require', 'slot', 'lowerLevel', 'moreSeats'] as const;
type ChangeKind = (typeof CHANGES)[number];

const isAbout =
  (...changes: ChangeKind[]) =>
  ({ change }: WhatIfDto) =>
    changes.includes(change);
const ofSomebody = isAbout('drop', 'require');
const ofSlot = isAbout('slot');
const ofRequirement = isAbout('lowerLevel', 'moreSeats');

/** One thing that would be otherwise. */
export class WhatIfDto {
  @CodeField(CHANGES, { label: 'wat er anders is', example: 'drop' })
  change!: ChangeKind;

  @FitsWith<WhatIfDto>(ofSomebody, 'Noem alleen iemand als die erbij moet of niet meedoet.')
  @RequiredWhen<WhatIfDto>(ofSomebody)
  @IdField({ label: 'de deskundige' })
  expertId?: string | null;

  @FitsWith<WhatIfDto>(ofSlot, 'Noem alleen een moment als dat anders is.')
  @RequiredWhen<WhatIfDto>(ofSlot)
  @IdField({ label: 'het moment' })
  slotId?: string | null;

  @FitsWith<WhatIfDto>(ofRequirement, 'Noem alleen een domein als de eis ervan anders is.')
  @RequiredWhen<WhatIfDto>(ofRequirement)
  @DomainCodeField({ label: 'het domein' })
  domain?: string | null;
}
