// The document of the dashboard's page. It holds no content, allows nothing but its own script and style, and reaches no
// network; everything else comes as messages.

export interface PageParts {
  readonly script: string;
  readonly style: string;
  /** What the webview's own files are served from. */
  readonly source: string;
  readonly nonce: string;
}

export function pageOf({ script, style, source, nonce }: PageParts): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${source}; img-src data:`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Product dashboard</title>
<link rel="stylesheet" href="${attribute(style)}">
</head>
<body>
<script nonce="${nonce}" src="${attribute(script)}"></script>
</body>
</html>`;
}

/** Nobody can guess it, so no other script can claim it. */
export function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
