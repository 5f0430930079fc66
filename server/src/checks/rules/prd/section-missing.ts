// A PRD has to say why and what; other sections are recommended. Success criteria, non-goals and the link to a
// problem have rules of their own.
import { defineSectionMissing } from '../../sections/missingSections.ts';
import { prdSections } from '../../sections/prdSections.ts';

export const prdSectionMissing = defineSectionMissing('prd', 'prd/section-missing', 'Require a PRD to say why and what', prdSections);
