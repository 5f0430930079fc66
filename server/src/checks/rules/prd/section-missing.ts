// A PRD has to say why and what; other sections are recommended. Success criteria, non-goals and the link to a
// problem have rules of their own.
import { defineSectionMissing } from '../../missingSections.ts';
import { prdSections } from '../../prdSections.ts';

export const prdSectionMissing = defineSectionMissing('prd', 'prd/section-missing', 'Require a PRD to say why and what', prdSections);
