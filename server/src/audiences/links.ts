// Addresses of documents for pages: always below the folder of the page, so that no path can name a scheme or a host.

/** `prds/a b.md` is `./prds/a%20b.md`. */
export function hrefOf(path: string): string {
  const relative = path.replace(/^[./\\]+/, '').replace(/\p{Cs}/gu, '\uFFFD');
  return `./${relative.replace(/[^\w./-]/gu, (sign) => (/[()'!*]/.test(sign) ? `%${sign.charCodeAt(0).toString(16)}` : encodeURIComponent(sign)))}`;
}
