// A roadmap as one audience may read it: projections of items and a few texts about the whole, all of which have passed
// the judge. Pages are made of this and of nothing else.
import type { AudienceField, AudienceId } from '../config/audiences.ts';
import type { Projection } from './projection.ts';

export interface ToldRoadmap {
  readonly audience: AudienceId;
  readonly title: string;
  readonly disclaimer: string;
  /** Undefined where nobody has said which day it is. */
  readonly asOf: string | undefined;
  readonly until: string | undefined;
  /** In order. */
  readonly items: readonly Projection[];
  readonly beyond: number;
  readonly unlisted: number;
  /** What the strategy in force says; undefined where it says nothing or the audience may not read it. */
  readonly vision: string | undefined;
  readonly mission: string | undefined;
  readonly differentiators: readonly string[];
  readonly refusals: readonly { readonly what: string; readonly reason: string }[];
  /** How the effort within the horizon is split, in person-months; empty where nobody estimates any. */
  readonly shares: readonly { readonly work: string; readonly amount: number; readonly share: number }[];
  /** Items within the horizon of which the effort is not known. */
  readonly withoutEffort: number;
}

/** Something for the author, who reads it beside the page. */
export interface AuthorNote {
  readonly message: string;
}

/** As a note calls a field. */
export function fieldName(field: AudienceField): string {
  switch (field) {
    case 'customer':
      return 'customer impact';
    case 'revenue':
      return 'revenue impact';
    case 'competitive':
      return 'competitive impact';
    case 'depends_on':
      return 'dependencies';
    case 'why':
      return 'reason';
    case 'delivery_confidence':
      return 'delivery confidence';
    default:
      return field;
  }
}
