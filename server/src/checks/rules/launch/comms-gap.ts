// No surprises: everybody who sells, supports, leads or buys hears of a launch before they have to answer for it.
import { isKind, titleSpan, type TypedDocument } from '../../../schema/typedDocument.ts';
import { commsFaults, type CommsFault } from '../../launch/commsFaults.ts';
import { insertSections } from '../../editing.ts';
import { asFix } from '../../fixes.ts';
import { usualAudiences } from '../../launch/launchAudiences.ts';
import { isUnread } from '../../sections/missingSections.ts';
import { defineRule } from '../../rule.ts';

export const commsGap = defineRule({
  id: 'launch/comms-gap',
  scope: 'document',
  summary: 'Require everybody who has to answer for a launch to hear of it before',
  severity: 'warning',
  fixable: true,
  options: { audiences: { value: usualAudiences, help: 'Who has to be told of every launch that is not small.' } },
  messages: {
    missing: 'Nothing says who is told of this launch. Add comms: who hears what, where, when and from whom.',
    empty: '"{heading}" is empty. Say who hears what, where, when and from whom.',
    unheard: 'Nobody tells {audiences}. Add who tells them, where and on which day before the launch.',
    late: '"{audience}" is told on {date}, after the launch. Tell them before, or on the day at the latest.',
    lateSeveral: '{count} audiences are told only after the launch, "{audience}" on {date}. Tell them before, or on the day at the latest.',
    thin: '"{audience}" has no {lack}. Somebody has to tell them, somewhere and on a day.',
    thinSeveral: '{count} of {total} audiences have no {lack}, "{audience}" first. Say who tells them, where and on which day.',
    unprepared: '"{heading}" has no date before the launch. Say by when training, battle card and demo are ready.',
  },
  *check({ typed, config }) {
    if (!isKind(typed, 'launch-plan') || isUnread(typed.document)) return;
    // Where nobody keeps metadata the plan was not written for this, so it is a hint.
    const mild = typed.document.metadata === 'front-matter' || typed.document.metadata === 'sidecar' ? {} : ({ severity: 'info' } as const);
    for (const fault of commsFaults(typed, config)) yield { ...findingOf(typed, fault), ...mild };
  },
});

function findingOf(typed: TypedDocument, fault: CommsFault) {
  const { path } = typed;
  switch (fault.kind) {
    case 'missing': {
      const spec = typed.schema.sections.find(({ ownRule }) => ownRule === 'launch/comms-gap');
      const fixes = spec === undefined ? [] : asFix(`Insert section "${spec.title}"`, insertSections(typed, [spec]));
      return { message: 'missing', span: titleSpan(typed.document), fixes } as const;
    }
    case 'empty':
      return { message: 'empty', data: { heading: fault.section.heading.text.trim() }, span: fault.section.heading.title } as const;
    case 'unheard':
      return { message: 'unheard', data: { audiences: listed(fault.audiences, 'or') }, span: fault.section.heading.title } as const;
    case 'unprepared':
      return { message: 'unprepared', data: { heading: fault.section.heading.text.trim() }, span: fault.section.heading.title } as const;
    case 'late': {
      const [first] = fault.rows;
      const data = { audience: first.audience, date: first.days?.start ?? '', count: String(fault.rows.length) };
      const related = fault.rows.map(({ audience, span, days }) => ({
        path,
        span,
        message: `"${audience}" is told on ${days?.start ?? ''}.`,
      }));
      if (fault.rows.length === 1) return { message: 'late', data, span: first.span } as const;
      return { message: 'lateSeveral', data, span: first.span, related } as const;
    }
    case 'thin': {
      const [first] = fault.rows;
      const lacks = (['channel', 'date', 'owner'] as const).filter((part) => fault.rows.some((row) => row.lacks.includes(part)));
      const data = { audience: first.audience, lack: listed(lacks, 'or'), count: String(fault.rows.length), total: String(fault.total) };
      const related = fault.rows.map(({ audience, span, lacks: own }) => ({
        path,
        span,
        message: `"${audience}" has no ${listed(own, 'or')}.`,
      }));
      if (fault.rows.length === 1) return { message: 'thin', data, span: first.span } as const;
      return { message: 'thinSeveral', data, span: first.span, related } as const;
    }
  }
}

function listed(parts: readonly string[], word: 'and' | 'or'): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1) ?? ''}`;
}
