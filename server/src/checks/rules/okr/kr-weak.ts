// A key result is scored with a number at the end of its period. One without a number, or one that is a task, is
// scored by opinion; and of many nobody knows which matter.
import { isKind } from '../../../schema/typedDocument.ts';
import { textOf } from '../../../text/span.ts';
import { analyseCriterion } from '../../criterion/index.ts';
import { objectivesInFields, objectivesInSections, type KeyResult, type Objective } from '../../strategy/keyResults.ts';
import { describesOutput } from '../../criteria/outputs.ts';
import { openingOf } from '../../criteria/successCriteria.ts';
import { isUnfilled } from '../../placeholder/unfilled.ts';
import { defineRule } from '../../rule.ts';

export const krWeak = defineRule({
  id: 'okr/kr-weak',
  scope: 'document',
  summary: 'Require key results to be few, and to be numbers rather than tasks',
  severity: 'warning',
  options: {
    key_results: { value: 5, help: 'How many key results an objective may have.' },
    objectives: { value: 5, help: 'How many objectives there may be at a time.' },
  },
  messages: {
    one: 'The key result {first} {fault}. Say which number moves, from what to what and by when.',
    several:
      '{count} of {total} key results have no number or are tasks, such as {first}. Say which number moves, from what to what and by when.',
    manyResults: 'The objective {name} has {count} key results. Keep the ones that would show it is reached, {most} at most.',
    manyObjectives: 'There are {count} objectives at a time. Choose the ones that matter most now, {most} at most.',
  },
  *check({ typed }, { key_results: mostResults, objectives: mostObjectives }) {
    const groups = [objectivesInFields(typed), ...(isKind(typed, 'strategy') ? objectivesInSections(typed) : [])];
    for (const objectives of groups) {
      const all = objectives.flatMap(({ results }) => results);
      // A prompt such as <target> is gone from the words, so it is looked for in the source.
      const written = all.filter(({ span }) => !/<[^<>\n]+>/.test(textOf(typed.document.text, span)));
      const weak = written.map((result) => ({ result, fault: faultOf(result) })).filter(({ fault }) => fault !== undefined);
      const [first] = weak;
      if (first?.fault !== undefined) {
        const place = {
          span: first.result.span,
          related: weak
            .slice(1)
            .map(({ result, fault }) => ({ path: typed.path, span: result.span, message: `${openingOf(result.text)} ${fault ?? ''}.` })),
        };
        const name = openingOf(first.result.text);
        if (weak.length === 1) yield { ...place, message: 'one', data: { first: name, fault: first.fault } };
        else yield { ...place, message: 'several', data: { first: name, count: String(weak.length), total: String(all.length) } };
      }
      yield* tooMany(objectives, typed.path, mostResults, mostObjectives);
    }
  },
});

function* tooMany(objectives: readonly Objective[], path: string, mostResults: number, mostObjectives: number) {
  const severity = 'info' as const;
  const crowded = objectives.filter(({ results }) => results.length > mostResults);
  const [first] = crowded;
  if (first !== undefined) {
    const related = crowded
      .slice(1)
      .map(({ span, name, results }) => ({ path, span, message: `${openingOf(name)} has ${String(results.length)} key results.` }));
    const data = { name: openingOf(first.name), count: String(first.results.length), most: String(mostResults) };
    yield { message: 'manyResults' as const, data, span: first.span, severity, related };
  }
  const last = objectives[mostObjectives];
  if (last !== undefined)
    yield {
      message: 'manyObjectives' as const,
      data: { count: String(objectives.length), most: String(mostObjectives) },
      span: last.span,
      severity,
    };
}

/** What is wrong with a key result, as the end of a sentence about it; what is still to be filled in is not judged. */
function faultOf({ text, baseline, target, isMilestone }: KeyResult): 'is a task' | 'has no number to reach' | undefined {
  if (isMilestone || [text, target ?? ''].some((part) => part !== '' && (isUnfilled(part) || /<[^<>]*>/.test(part)))) return undefined;
  const words = text.replace(/^(?:KR|key result)[ #\d.]{0,8}[:：.)–—-] ?/i, '');
  const reading = analyseCriterion(words);
  const isMeasured = /\d|zero|none|\byes\b/i.test(target ?? '');
  if (describesOutput(reading, words) && baseline === undefined && !isMeasured) return 'is a task';
  return isMeasured || reading.level > 0 ? undefined : 'has no number to reach';
}
