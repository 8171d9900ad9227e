import type { Law } from './codes.js';

export const ELEMENT_KINDS = [
  'stay',
  'ambulatory',
  'respite',
  'parentSupport',
  'familyTherapy',
  'treatment',
  'school',
  'housing',
  'relief',
  'aftercare',
  'creationAssignment',
  'other',
] as const;
export type ElementKind = (typeof ELEMENT_KINDS)[number];

export const LEGAL_ROUTES = ['beschikking', 'gi', 'medical', 'court'] as const;
export const BENEFICIARIES = ['child', 'parent', 'family'] as const;
export const CHOICES = ['firstBest', 'secondBest'] as const;
export const MISSING = ['noPlace', 'noOffer'] as const;

export const ELEMENT_STATUSES = [
  'proposed',
  'funding',
  'waiting',
  'handover',
  'started',
  'returned',
  'goalReached',
  'partly',
  'brokenOff',
  'dropped',
] as const;
export type ElementStatus = (typeof ELEMENT_STATUSES)[number];

export interface Intensity {
  amount: number;
  unit: 'hours' | 'days';
  per: 'week' | 'month';
}

/** One piece of help of the plan. What, goal and the words for it live beside it in the database. */
export interface SupportElementRecord {
  id: string;
  caseId: string;
  adviceId: string;
  kind: ElementKind;
  beneficiary: (typeof BENEFICIARIES)[number];
  law: Law;
  legalRoute: (typeof LEGAL_ROUTES)[number];
  /** Organisation that pays: a gemeente or another payer. */
  payerId: string;
  providerId: string | null;
  choice: (typeof CHOICES)[number];
  /** Why second best, or why the first best must still be found. */
  missing: (typeof MISSING)[number] | null;
  intensity: Intensity;
  startDate: string | null;
  costCents: number;
  status: ElementStatus;
  startedAt: string | null;
  endedAt: string | null;
}

/** An element as the team advises it: all that is not decided or measured later. */
export type AdvisedElement = Omit<
  SupportElementRecord,
  'id' | 'caseId' | 'adviceId' | 'status' | 'startedAt' | 'endedAt'
>;

export interface AdviceRecord {
  id: string;
  caseId: string;
  sessionId: string;
  recordedBy: string;
  recordedAt: string;
  dissents: number;
}

export interface RecordAdviceInput {
  sessionId: string;
  elements: AdvisedElement[];
  dissents: number;
}

export interface ConfirmElementInput {
  elementId: string;
  choice: (typeof CHOICES)[number];
  missing: (typeof MISSING)[number] | null;
  providerId: string | null;
  costCents: number;
}

export interface DropElementInput {
  elementId: string;
}

/** A step in how much help there is: up or down, never on or off. */
export interface AdjustmentRecord {
  id: string;
  caseId: string;
  elementId: string;
  intensity: Intensity;
  adjustedBy: string;
  adjustedAt: string;
  from: string;
}

export interface AdjustElementInput {
  elementId: string;
  intensity: Intensity;
  from: string;
}

export interface EndElementInput {
  elementId: string;
  outcome: 'goalReached' | 'partly' | 'brokenOff';
}
