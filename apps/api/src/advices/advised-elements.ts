import type { AdvisedElement } from '#contracts/support-elements';
import type { References } from '../http/references.js';
import type { AdvisedElementDto } from './advised-element.dto.js';

/** The ids and codes of an element, without its words. */
export function toAdvisedElement(element: AdvisedElementDto): AdvisedElement {
  const { kind, beneficiary, law, legalRoute, payerId, choice, costCents } = element;
  const { amount, unit, per } = element.intensity;
  return {
    kind,
    beneficiary,
    law,
    legalRoute,
    payerId,
    providerId: element.providerId ?? null,
    choice,
    missing: element.missing ?? null,
    intensity: { amount, unit, per },
    startDate: element.startDate ?? null,
    costCents,
  };
}

/** The organisations that the elements name, by their place in the body. */
export function organisationsIn(elements: readonly AdvisedElementDto[]): References {
  return Object.fromEntries(
    elements.flatMap(({ payerId, providerId }, index) => [
      [`/elements/${index}/payerId`, payerId],
      [`/elements/${index}/providerId`, providerId],
    ]),
  );
}
