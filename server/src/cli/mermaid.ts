// A trace as a Mermaid flowchart, for Markdown pages that draw it. Text of documents is escaped, so that no title can
// become a part of the drawing.
import { nodeName, nodeTitle, type Trace } from '../portfolio/trace.ts';
import type { TraceGap } from '../portfolio/traceGaps.ts';
import { type TraceGraph, type TraceNode } from '../portfolio/traceGraph.ts';

/** The subject with everything above and below it, left to right; what is missing hangs on it with a dashed line. */
export function mermaidOf(traces: readonly Trace[], graph: TraceGraph, gaps: readonly TraceGap[]): string {
  const nodes = new Map<string, TraceNode>();
  for (const { subject, upstream, downstream } of traces)
    for (const node of [...upstream.map((step) => step.node), subject, ...downstream.map((step) => step.node)]) nodes.set(node.key, node);
  const names = new Map([...nodes.keys()].map((key, index) => [key, `n${String(index + 1)}`]));
  const subjects = new Set(traces.map(({ subject }) => subject.key));
  const lines = ['flowchart LR'];
  for (const [key, node] of nodes) lines.push(`  ${names.get(key) ?? ''}["${label(node)}"]${subjects.has(key) ? ':::subject' : ''}`);
  for (const key of nodes.keys()) {
    for (const { to, link } of graph.below.get(key) ?? []) {
      const other = names.get(to);
      if (other !== undefined) lines.push(`  ${names.get(key) ?? ''} -->|${escaped(link)}| ${other}`);
    }
  }
  gaps
    .filter(({ key }) => nodes.has(key))
    .forEach(({ key, text }, index) => {
      lines.push(`  ${names.get(key) ?? ''} -.- g${String(index + 1)}(["${escaped(text)}"]):::gap`);
    });
  lines.push('  classDef subject stroke-width:3px', '  classDef gap stroke-dasharray:4 3');
  return `${lines.join('\n')}\n`;
}

function label(node: TraceNode): string {
  const title = nodeTitle(node);
  return `${escaped(nodeName(node))}${title === '' ? '' : `<br/>${escaped(title)}`}`;
}

/** As Mermaid's entity codes: everything that is not a letter, a digit or plain punctuation. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[^\p{L}\p{N} .,:;!?/()'’–—%+-]/gu, (sign) => `#${String(sign.codePointAt(0))};`);
}
