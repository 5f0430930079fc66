import assert from 'node:assert/strict';
import { inputInvalid } from '../../../server/src/checks/rules/score/input-invalid.ts';
import { problemsOf, testRule } from '../../ruleTester.ts';

const body = '\n# Bulk export\n';

testRule(inputInvalid, [
  {
    name: 'accepts every legal way of writing an input',
    path: 'prds/export.md',
    text: `---\nrice:\n  reach: 1,500 users/quarter\n  impact: 0.25\n  confidence: 80 %\n  effort: {value: 3, by: "@lee"}\n  score: 33\n  source: Amplitude\nice: {impact: 5, confidence: 6, ease: 9}\n---\n${body}`,
  },
  {
    name: 'reports an effort of 0 and offers the smallest legal one',
    path: 'prds/export.md',
    text: `---\nrice:\n  reach: 500/month\n  impact: 1\n  confidence: 80%\n  effort: 0\n          ^ error: RICE effort must be more than 0.\n---\n${body}`,
    fixed: `---\nrice:\n  reach: 500/month\n  impact: 1\n  confidence: 80%\n  effort: 0.5\n---\n${body}`,
  },
  {
    name: 'reports each illegal input at its own value',
    path: 'prds/export.md',
    text: `---\nrice:\n  reach: -500\n         ^^^^ error: RICE reach cannot be negative.\n  impact: high\n          ^^^^ error: RICE impact must be a number, not "high".\n  confidence: 150%\n              ^^^^ error: RICE confidence cannot be more than 100 %.\n  effort: M\n          ^ error: RICE effort must be a number, not "M".\n---\n${body}`,
    fixed: `---\nrice:\n  reach: -500\n  impact: 2\n  confidence: 100%\n  effort: M\n---\n${body}`,
  },
  {
    name: 'mends a decimal comma, quoted or not',
    path: 'prds/export.md',
    text: `---\nrice:\n  reach: 500\n  impact: 0,5\n          ^^^ error: RICE impact uses a decimal comma; write a point.\n  confidence: "0,8"\n              ^^^^^ error: RICE confidence uses a decimal comma; write a point.\n  effort: 1,5 pw\n          ^^^^^^ error\n---\n${body}`,
    fixed: `---\nrice:\n  reach: 500\n  impact: 0.5\n  confidence: 0.8\n  effort: 1.5 pw\n---\n${body}`,
  },
  {
    name: 'mends a number that a comma has cut in two between braces',
    path: 'prds/export.md',
    text: `---\nrice: {reach: 500, impact: 1, confidence: 0,8, effort: 3}\n                                          ^^^ error: RICE confidence is cut in two by its comma: between braces a comma ends the value.\n---\n${body}`,
    fixed: `---\nrice: {reach: 500, impact: 1, confidence: 0.8, effort: 3}\n---\n${body}`,
  },
  {
    name: 'mends a mistyped key',
    path: 'prds/export.md',
    text: `---\nrice:\n  reech: 500/month\n  ^^^^^ error: "reech" is not an input of RICE (did you mean "reach"?).\n  impact: 1\n  Confidance: 80%\n  ^^^^^^^^^^ error: "Confidance" is not an input of RICE (did you mean "confidence"?).\n  effort: 3\n---\n${body}`,
    fixed: `---\nrice:\n  reach: 500/month\n  impact: 1\n  confidence: 80%\n  effort: 3\n---\n${body}`,
  },
  {
    name: 'names the inputs there are where none is near',
    path: 'prds/export.md',
    text: `---\nice: {impact: 5, confidence: 6, ease: 9, strategic_fit: 3}\n                                         ^^^^^^^^^^^^^ error: "strategic_fit" is not an input of ICE; its inputs are impact, confidence, ease.\n---\n${body}`,
  },
  {
    name: 'reports a score that is no map of inputs',
    path: 'prds/export.md',
    text: `---\nrice: 133\n      ^^^ error: RICE needs its inputs as keys: reach, impact, confidence, effort.\nice: [5, 6, 9]\n     ^^^^^^^^^ error: ICE needs its inputs as keys: impact, confidence, ease.\n---\n${body}`,
  },
  {
    name: 'reports an ICE confidence of 0.8, which is neither 8 nor a percentage',
    path: 'prds/export.md',
    text: `---\nice: {impact: 5, confidence: 0.8, ease: 11}\n                             ^^^ error: ICE confidence must be between 1 and 10; 0.8 of 1 is 8 of 10.\n                                        ^^ error: ICE ease must be between 1 and 10.\n---\n${body}`,
    fixed: `---\nice: {impact: 5, confidence: 8, ease: 10}\n---\n${body}`,
  },
  {
    name: 'reports at the value of a map and at a period that is none',
    path: 'prds/export.md',
    text: `---\nrice:\n  reach: {value: 500, per: sprint}\n                           ^^^^^^ error: RICE reach has a period that is not one of day, week, month, quarter, year.\n  impact: 1\n  confidence: {value: 0, source: guess}\n                      ^ error: RICE confidence must be more than 0 %.\n  effort: 3\n---\n${body}`,
  },
  {
    name: 'is an error in a draft as well, because the data cannot be used',
    path: 'prds/export.md',
    text: `---\nstatus: draft\nwsjf: {business_value: 8, time_criticality: 5, risk_reduction: 3, job_size: 0}\n                                                                            ^ error: WSJF job_size must be between 1 and 20.\n---\n${body}`,
    fixed: `---\nstatus: draft\nwsjf: {business_value: 8, time_criticality: 5, risk_reduction: 3, job_size: 1}\n---\n${body}`,
  },
  {
    name: 'counts behind Windows line endings and astral characters',
    path: 'prds/export.md',
    text: '---\r\ntitle: 🚀 Export\r\nrice: {reach: 500, impact: 1, confidence: 80%, effort: -3}\r\n                                                       ^^ error: RICE effort must be more than 0.\r\n---\r\n\r\n# 🚀\r\n',
    fixed: '---\r\ntitle: 🚀 Export\r\nrice: {reach: 500, impact: 1, confidence: 80%, effort: 3}\r\n---\r\n\r\n# 🚀\r\n',
  },
  {
    name: 'takes what is still to be filled in for missing',
    path: 'prds/export.md',
    text: `---\nrice: {reach: TBD, impact: "?", confidence: <percent>, effort: }\nice: TBD\n---\n${body}`,
  },
  {
    name: 'leaves malformed front matter to the rule about that',
    path: 'prds/export.md',
    text: `---\nowner: @dana\nrice: {reach: 500, impact: 1, confidence: 80%, effort: 0}\n---\n${body}`,
  },
  {
    name: 'has nothing to say to a document without front matter',
    path: 'prds/export.md',
    text: '# Bulk export\n\n**Status:** draft\n**RICE:** reach 500, effort 0\n',
  },
]);

describe('fixes of score/input-invalid', () => {
  const safetyOf = (line: string): readonly string[] =>
    problemsOf(inputInvalid, { path: 'prds/a.md' }, `---\n${line}\n---\n# A\n`).flatMap(({ fixes }) =>
      fixes.map(({ title, safety }) => `${title}: ${safety}`),
    );

  it('are safe for a decimal comma and a mistyped key, and a choice for everything else', () => {
    assert.deepEqual(safetyOf('rice: {reech: 500, impact: 1, confidence: 80%, effort: 3}'), ['Rename to "reach": safe']);
    assert.deepEqual(safetyOf("rice: {reach: 500, impact: 1, confidence: '0,8', effort: 3}"), ['Write 0.8: safe']);
    assert.deepEqual(safetyOf('rice: {reach: 500, impact: 1, confidence: 0,8, effort: 3}'), ['Write 0.8: safe']);
    assert.deepEqual(safetyOf('rice: {reach: 1,500, impact: 1, confidence: 80%, effort: 3}'), ['Write 1500: choice']);
    assert.deepEqual(safetyOf('rice: {reach: 500, impact: 1, confidence: 150, effort: 3}'), ['Write 100%: choice']);
    assert.deepEqual(safetyOf('ice: {impact: 5, confidence: 6, ease: 12}'), ['Write 10: choice']);
    assert.deepEqual(safetyOf('rice: {reach: ~500, impact: 1, confidence: 80%, effort: 3}'), ['Write 500: choice']);
  });
});
