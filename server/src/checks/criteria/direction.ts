// Which way a criterion should go, by its verb or by the direction column of its table. Words of both ways in one
// criterion say nothing certain, and then neither does this.
import { wordsOf, type SuccessCriterion } from './successCriteria.ts';

export type Direction = 'up' | 'down';

export function directionOf(criterion: SuccessCriterion): Direction | undefined {
  const { block } = criterion;
  if (block.kind === 'row') {
    const column = block.headers.findIndex((header) => /^(?:direction|trend|better)$/i.test(header.trim()));
    const cell = block.cells[column]?.text.trim() ?? '';
    if (/^(?:up|higher|more|increases?|raise|maximi[sz]e|↑|⬆|↗)/iu.test(cell)) return 'up';
    if (/^(?:down|lower|less|fewer|decreases?|reduce|minimi[sz]e|↓|⬇|↘)/iu.test(cell)) return 'down';
  }
  const words = wordsOf(criterion);
  if (words.length > longest || negated.test(words)) return undefined;
  const isDown = down.test(words);
  return isDown === up.test(words) ? undefined : isDown ? 'down' : 'up';
}

/** Longer texts tell of more than one thing. */
const longest = 300;

const negated = /\b(?:not|no|without|never|avoid(?:s|ing)?|prevent(?:s|ing)?|stop(?:s|ping)?)\b/i;

const down =
  /\b(?:reduc(?:es?|ed|ing|tion)|cut|cuts|cutting|lower(?:s|ed|ing)?|drops?(?![- ](?:off|out|down))|dropp(?:ed|ing)|decreas(?:es?|ed|ing)|shrinks?|shrunk|shorten(?:s|ed|ing)?|minimi[sz]es?|falls?|declines?)\b/i;
const up =
  /\b(?:increas(?:es?|ed|ing)|grows?|growing|grew|growth|raises?|raised|raising|rises?|rising|lifts?|lifted|doubles?|doubled|triples?|tripled|boosts?|climbs?|higher|maximi[sz]es?)\b/i;
