// What rubric.yaml says of rules: how loud each is, its options, and for which documents that differs.
import { isEmpty, member, unknownMessage, type NodeReader } from '../document/nodeReader.ts';
import type { FieldNode } from '../document/field.ts';
import type { Config, KnownNames, Override } from './config.ts';
import { isGlob } from './globs.ts';
import { ruleSettings, type OptionValue, type RuleSetting } from './ruleSetting.ts';

export function readRules(reader: NodeReader, node: FieldNode | undefined, known: KnownNames): Pick<Config, 'rules' | 'options'> {
  const rules = new Map<string, RuleSetting>();
  const options = new Map<string, ReadonlyMap<string, OptionValue>>();
  for (const field of reader.map(node, 'rules')) {
    const defaults = known.rules.get(field.name);
    if (defaults === undefined) {
      reader.report(field.key, unknownMessage('rule', field.name, [...known.rules.keys()], 'rules').replace(/ Possible are .*$/, ''));
      continue;
    }
    // Beside the bare severity there is the long form, which leaves room for options.
    const long = field.node.kind === 'map' ? reader.map(field.node, field.name, ['severity', 'options']) : undefined;
    const setting = reader.choice(long === undefined ? field.node : member(long, 'severity'), field.name, ruleSettings);
    if (setting !== undefined) rules.set(field.name, setting);
    const given = readOptions(reader, long === undefined ? undefined : member(long, 'options'), field.name, defaults);
    if (given.size > 0) options.set(field.name, given);
  }
  return { rules, options };
}

function readOptions(
  reader: NodeReader,
  node: FieldNode | undefined,
  rule: string,
  defaults: Readonly<Record<string, OptionValue>>,
): ReadonlyMap<string, OptionValue> {
  const given = new Map<string, OptionValue>();
  for (const field of reader.map(node, `options of ${rule}`, Object.keys(defaults))) {
    const usual = defaults[field.name];
    const value =
      typeof usual === 'number'
        ? reader.number(field.node, field.name, { above: -1, most: 1e9 })
        : typeof usual === 'boolean'
          ? reader.flag(field.node, field.name)
          : usual === undefined
            ? undefined
            : reader.texts(field.node, field.name);
    if (value !== undefined) given.set(field.name, value);
  }
  return given;
}

export function readOverrides(reader: NodeReader, node: FieldNode | undefined, known: KnownNames): readonly Override[] {
  if (node === undefined || isEmpty(node)) return [];
  if (node.kind !== 'list') {
    reader.report(node.span, 'overrides must be a list of paths with rules.');
    return [];
  }
  return node.items.flatMap((item) => {
    const before = reader.problems.length;
    const parts = reader.map(item, 'an override', ['paths', 'kinds', 'statuses', 'rules']);
    const kinds = member(parts, 'kinds');
    const named = kinds === undefined ? [] : kinds.kind === 'list' ? kinds.items : [kinds];
    const where = {
      paths: globs(reader, member(parts, 'paths'), 'paths'),
      kinds: named.flatMap((kind) => reader.choice(kind, 'kinds', known.kinds) ?? []),
      statuses: reader.texts(member(parts, 'statuses'), 'statuses'),
    };
    // Without the word that is wrong it would hold for documents that nobody meant.
    const isBroken = reader.problems.length > before;
    const { rules } = readRules(reader, member(parts, 'rules'), known);
    return isBroken ? [] : [{ ...where, rules }];
  });
}

export function globs(reader: NodeReader, node: FieldNode | undefined, what: string): readonly string[] {
  if (node?.kind === 'map') reader.texts(node, what);
  const items = node?.kind === 'list' ? node.items : node?.kind === 'scalar' ? [node] : [];
  return items.flatMap((item) => {
    const glob = reader.text(item, `Each of ${what}`);
    if (glob === undefined || isGlob(glob)) return glob ?? [];
    reader.report(item.span, `The pattern "${glob.slice(0, 40)}" in ${what} is too complicated; use only *, **, ? and {a,b}.`);
    return [];
  });
}
