// Why a file could not be read or written, in words, from the code that the system gives.

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk cannot be written',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
  ELOOP: 'its links go round in a circle',
};

export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
