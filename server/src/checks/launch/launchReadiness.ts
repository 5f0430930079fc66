// How ready a launch is: its gates, the days that are left and what is overdue. Each gate asks the rules themselves,
// so that "7 of 9 gates" and the findings never disagree; what is still to be filled in is not met either.
import type { Config } from '../../config/config.ts';
import { daysBetween, isDay } from '../../document/calendar.ts';
import type { Section } from '../../document/section.ts';
import { titleSpan, type TypedDocument } from '../../schema/typedDocument.ts';
import type { Span } from '../../text/span.ts';
import { commsFaults, type CommsFault } from './commsFaults.ts';
import { neededAudiences } from './launchAudiences.ts';
import { commsOf, overdueComms } from './launchComms.ts';
import { launchDays } from './launchDates.ts';
import { strategyOf, tierOf } from './launchTier.ts';
import { shipsNoSoftware } from './launchType.ts';
import type { Inputs, Rule } from '../rule.ts';
import { criteriaMissing } from '../rules/criteria/missing.ts';
import { notMeasurable } from '../rules/criteria/not-measurable.ts';
import { ownerMissing } from '../rules/doc/owner-missing.ts';
import { monitoringMissing } from '../rules/launch/monitoring-missing.ts';
import { pilotNoExit } from '../rules/launch/pilot-no-exit.ts';
import { rollbackMissing } from '../rules/launch/rollback-missing.ts';
import { rollbackNoTrigger } from '../rules/launch/rollback-no-trigger.ts';
import { stageNoGate } from '../rules/launch/stage-no-gate.ts';
import { stagesInvalid } from '../rules/launch/stages-invalid.ts';
import { textBelow, saysNothing } from '../sections/sectionText.ts';
import { fieldHoldsPlaceholder, holdsPlaceholder } from '../placeholder/unfinished.ts';
import { stagesOf } from './launchStages.ts';

export interface LaunchGate {
  readonly name: string;
  readonly met: boolean;
  /** Where it is met or what is to be mended. */
  readonly span: Span;
  /** What meets it, or what is missing. */
  readonly help: string;
}

export interface LaunchReadiness {
  /** Those that this launch needs: a small one or a campaign needs fewer than nine. */
  readonly gates: readonly LaunchGate[];
  /** Negative once it has launched; undefined without a launch date or a day for today. */
  readonly daysToLaunch: number | undefined;
  readonly overdue: readonly { readonly what: string; readonly due: string; readonly span: Span }[];
}

/** The readiness of a launch plan. */
export function readinessOf(typed: TypedDocument, config: Config, today: string | undefined): LaunchReadiness {
  const launch = launchDays(typed);
  const comms = commsOf(typed);
  return {
    gates: gatesOf({ typed, scores: [], config, today }),
    daysToLaunch: launch === undefined || today === undefined || !isDay(today) ? undefined : daysBetween(today, launch.end),
    overdue:
      comms === undefined || today === undefined
        ? []
        : overdueComms(comms, today).map(({ audience, due, span }) => ({ what: `Tell ${audience}`, due, span })),
  };
}

function gatesOf(inputs: Inputs['document']): readonly LaunchGate[] {
  const { typed, config } = inputs;
  const isSmall = tierOf(typed) === '3';
  const faults = commsFaults(typed, config);
  const gate = (name: string, help: string, part: Part, rules: readonly Rule<'document'>[]): LaunchGate => {
    for (const rule of rules) for (const { message, span } of rule.run(inputs)) return { name, met: false, span, help: message };
    return gateOf(typed, name, help, part);
  };
  const strategy: Part = { concepts: ['release-strategy'], fields: ['release_strategy'] };
  const stages: Part = { concepts: ['stages', 'release-strategy'], fields: ['stages', 'release_strategy'] };
  const software: readonly LaunchGate[] = [
    gate('Rollback with a trigger', 'What triggers it, the steps and who may start it.', part('rollback'), [
      rollbackMissing,
      rollbackNoTrigger,
    ]),
    gate('Monitoring', 'The metric, the value that raises an alarm and who is called.', part('monitoring'), [monitoringMissing]),
  ];
  const people: readonly LaunchGate[] = [
    commsGate(typed, config, faults, 'Everybody is told', ['missing', 'empty', 'unheard']),
    commsGate(typed, config, faults, 'Told before launch', ['thin', 'late']),
    preparedGate(typed, faults),
  ];
  const stagesGate = gate('Stages with gates', 'Each stage with its share, its length and what must hold.', stages, [
    stagesInvalid,
    stageNoGate,
    pilotNoExit,
  ]);
  return [
    gate('Release strategy', 'All at once, in growing shares, to invited customers first, or shipped switched off.', strategy, []),
    ...(isSmall && stagesOf(typed) === undefined ? [] : [readable(typed, stagesGate)]),
    ...(shipsNoSoftware(typed) ? [] : software),
    gate(
      'Success criteria',
      'The numbers that say the launch worked.',
      part('success-criteria', 'success_criteria', 'success_metrics', 'criteria'),
      [criteriaMissing, notMeasurable],
    ),
    ...(isSmall ? [] : people),
    dateGate(inputs),
  ];
}

/** Stages that are told in words may have gates or not; nobody can tick them off. */
function readable(typed: TypedDocument, gate: LaunchGate): LaunchGate {
  const strategy = strategyOf(typed);
  if (!gate.met || stagesOf(typed) !== undefined || (strategy !== undefined && strategy !== 'gradual')) return gate;
  return { ...gate, met: false, help: 'Write the stages as a table: each with its share, its length and what must hold.' };
}

/** The sections and fields in which a gate is met; any of them will do. */
interface Part {
  readonly concepts: readonly string[];
  readonly fields: readonly string[];
}

function part(concept: string, ...fields: readonly string[]): Part {
  return { concepts: [concept], fields: [concept, ...fields] };
}

/** Rules stay silent about what another rule reports, so a gate also wants something to be there, and filled in. */
function gateOf(typed: TypedDocument, name: string, help: string, { concepts, fields }: Part): LaunchGate {
  const sections = concepts.flatMap((concept) => typed.sectionsFor(concept).map(({ section }) => section));
  const given = fields.flatMap((field) => typed.document.fields.get(field) ?? []);
  const open = sections.find((section) => holdsPlaceholder(typed, section));
  const openField = given.find((field) => fieldHoldsPlaceholder(typed, field));
  const unfilled = 'Some of it is still to be filled in.';
  if (openField !== undefined) return { name, met: false, span: openField.node.span, help: unfilled };
  if (open !== undefined) return { name, met: false, span: open.heading.title, help: unfilled };
  const told = sections.find((section) => isTold(typed, section));
  const span = given[0]?.node.span ?? told?.heading.title ?? sections[0]?.heading.title;
  return { name, met: given.length > 0 || told !== undefined, span: span ?? titleSpan(typed.document), help };
}

function isTold(typed: TypedDocument, section: Section): boolean {
  return !saysNothing(textBelow(typed.document, section)) || typed.document.blocksBelow(section).some(({ kind }) => kind === 'other');
}

function commsGate(
  typed: TypedDocument,
  config: Config,
  faults: readonly CommsFault[],
  name: string,
  kinds: readonly CommsFault['kind'][],
): LaunchGate {
  const audiences = neededAudiences(typed, config);
  const help = `Who tells ${audiences.join(', ')}, where and on which day.`;
  const fault = faults.find(({ kind }) => kinds.includes(kind));
  const met = gateOf(typed, name, help, part('comms'));
  return fault === undefined ? met : { ...met, met: false, span: 'rows' in fault ? fault.rows[0].span : met.span };
}

/** Either those who sell or those who answer are prepared; b2b launches are asked for a date as well. */
function preparedGate(typed: TypedDocument, faults: readonly CommsFault[]): LaunchGate {
  const help = 'Training, articles and replies for those who sell and those who answer, ready before launch.';
  const met = gateOf(typed, 'Sales and support prepared', help, { concepts: ['support-readiness', 'enablement'], fields: [] });
  return faults.some(({ kind }) => kind === 'unprepared') ? { ...met, met: false } : met;
}

function dateGate(inputs: Inputs['document']): LaunchGate {
  const { typed } = inputs;
  const [name, help] = ['Owner and launch date', 'One person who answers for the launch, and the day it is for.'];
  for (const { span, message } of ownerMissing.run(inputs)) return { name, met: false, span, help: message };
  const owner = typed.document.fields.get('owner');
  const isNamed = owner === undefined || !fieldHoldsPlaceholder(typed, owner);
  const span = typed.document.fields.get('launch_date')?.node.span ?? titleSpan(typed.document);
  return { name, met: isNamed && launchDays(typed) !== undefined, span, help };
}
