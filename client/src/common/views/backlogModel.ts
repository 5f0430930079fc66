// The backlog as the server ranks it for this window: by the framework that was chosen, beside the one it is compared
// with, and with the changes that are made in thought.
import { backlogRequest, type BacklogResult, type BacklogRoot, type BacklogRow } from '../../../../server/src/connection/protocol.ts';
import type { LazyServer } from '../lazyServer.ts';
import type { WhatIf } from '../whatIf/whatIf.ts';
import type { BacklogChoices } from './backlogChoices.ts';
import type { FrameworkChoice } from './frameworkChoice.ts';
import { ServerAnswer } from './serverAnswer.ts';

/** A document with the root that it is ranked in. */
export interface PlacedRow {
  readonly root: BacklogRoot;
  readonly row: BacklogRow;
}

export class BacklogModel extends ServerAnswer<BacklogResult> {
  constructor(server: LazyServer, choice: FrameworkChoice, choices: BacklogChoices, whatIf: WhatIf) {
    super(server, {
      name: 'the backlog',
      ask: () => {
        const params = { framework: choice.framework, compare: choices.compare, changes: whatIf.changes };
        return server.request(backlogRequest, params, 'the backlog');
      },
      outdatedBy: [choice.onDidChange, choices.onDidChangeQuestion, whatIf.onDidChange],
    });
  }

  /** The row of a document, as last heard. */
  row(uri: string): BacklogRow | undefined {
    return this.place(uri)?.row;
  }

  place(uri: string): PlacedRow | undefined {
    for (const root of this.result?.roots ?? []) {
      const row = root.ranked.find((found) => found.uri === uri) ?? root.unscored.find((found) => found.uri === uri);
      if (row !== undefined) return { root, row };
    }
    return undefined;
  }
}
