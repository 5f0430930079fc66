// The extension as VS Code sees it in this extension host.

import * as vscode from 'vscode';

const extensionId = 'rubric.rubric';

describe('Rubric in the extension host', () => {
  it('activates', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    if (!extension) throw new Error(`VS Code does not know the extension ${extensionId}.`);
    await extension.activate();
    if (!extension.isActive) throw new Error('The extension is not active after activation.');
  });
});
