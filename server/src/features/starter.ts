// The first rubric.yaml of a repository, and the first schema file of a kind: short, commented, and legal as they
// stand. They say what the repository already shows, so that nothing changes by writing them.
import type { Snapshot } from '../workspace/snapshot.ts';

/** The text of a rubric.yaml, which changes nothing but what a person then writes into it. */
export function starterConfig(snapshot: Snapshot): string {
  return `version: 1

# How loud Rubric is: recommended, strict (every rule, drafts like reviews) or quiet (no information).
preset: recommended
# The kind of business: b2b-saas, consumer, marketplace, enterprise or developer.
# profile: b2b-saas

# What the backlog is ranked by: rice, ice, wsjf and others ("rubric frameworks" lists them).
framework: ${snapshot.ranking().framework.id}
rice:
  period: month

# Which files are documents of a kind, beside those that say so themselves.
# kinds:
#   prd: ["specs/**/*.md"]

# How loud single rules are: error, warning, info, on or off. \`rubric rules\` lists them.
# rules:
#   prd/non-goals-missing: error

# Kinds of your own go into schemas/: \`rubric init --schema feature-brief --extends prd\` writes one to start from.
`;
}

/** The text of a schema file of a new kind that extends a known one. */
export function starterSchema(kind: string, parent: string): string {
  if (kind === parent) {
    return `# Changes what ${kind} means in this repository. What this file does not say stays as it is.
kind: ${kind}
extends: [${kind}]

sections:
  # A section of our own.
  - concept: legal-review
    title: Legal review
    level: recommended
    guidance: Who looked at it, when, and what they asked for.
    template: "<name>, <date>: <what was agreed>"
    synonyms: [Compliance review]

# How loud rules are on these documents.
# rules:
#   doc/owner-missing: error
`;
  }
  const title = kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ');
  const prefix = kind
    .replace(/[^a-z]/g, '')
    .slice(0, 3)
    .toUpperCase()
    .padEnd(2, 'X');
  return `# ${title}: a kind of our own. What it does not say, it takes from ${parent}.
kind: ${kind}
extends: [${parent}]
title: ${title}
prefix: ${prefix}
folder: ${kind}s
recognise:
  folders: [${kind}s]

sections:
  # A section that ${parent} has: changed here, or taken away with level: off.
  - concept: open-questions
    title: What we do not know yet
  # A section of our own.
  - concept: legal-review
    title: Legal review
    level: recommended
    guidance: Who looked at it, when, and what they asked for.
    template: "<name>, <date>: <what was agreed>"
    synonyms: [Compliance review]

# How loud rules are on documents of this kind.
# rules:
#   doc/owner-missing: error
`;
}
