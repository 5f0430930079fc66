// E-mail addresses, phone numbers and, on request, streets and health beside a name, as they stand in text. Addresses
// that belong to a company and not to a person are left out, as is everything in links, code and addresses of pages.

export interface PersonalDatum {
  readonly kind: 'e-mail address' | 'phone number' | 'street' | 'health';
  /** Offsets into the text that was looked at. */
  readonly start: number;
  readonly end: number;
}

const email =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?<host>[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,5}\.\p{L}{2,24})(?![\p{L}\p{N}@-])/gu;
/** Signs between the groups of a phone number; a number without them may count anything. */
const phone =
  /(?<![\p{L}\p{N}.,:/_#+-])(?:\+\d{1,3}[\s.()/-]{0,2}\(?\d{1,5}\)?(?:[\s./-]{1,2}\d{2,8}){1,5}|\+\d{9,15}|\(\d{2,5}\)[\s.-]?\d{3,4}[\s.-]\d{3,5}|\d{3}[-.]\d{3}[-.]\d{4})(?![\p{N}/.-]?\p{N})/gu;
const street =
  /(?<![\p{L}\p{N}])(?:\d{1,5}[a-z]?\s(?:\p{Lu}\p{Ll}+\s){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Boulevard|Blvd|Court|Square)\b|\p{Lu}\p{Ll}{2,20}(?:straße|strasse|weg|platz|allee|gasse)\s\d{1,4}[a-z]?\b|\d{1,4},?\s(?:rue|avenue|boulevard)\s(?:de\s|du\s|des\s|la\s){0,2}\p{Lu}\p{Ll}+|(?:Calle|Rua|Via)\s\p{Lu}\p{Ll}+\s\d{1,4}\b)/gu;
const health =
  /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?(?:,)?\s(?:who\s)?(?:has|had|suffers from|suffered from|was diagnosed with|is being treated for|is pregnant|is on sick leave|is disabled)(?:\s(?:a|an|the))?\s?(?:cancer|diabetes|depression|epilepsy|asthma|hiv|adhd|autism|burn-?out|stroke|heart attack|anxiety|dyslexia|migraines?|disability|surgery)?(?![\p{L}\p{N}])/gu;
const illness =
  /\b(?:cancer|diabetes|depression|epilepsy|asthma|hiv|adhd|autism|burn-?out|stroke|heart attack|anxiety|dyslexia|migraines?|disability|surgery|pregnant|sick leave|disabled)\b/i;

/** Mailboxes that whole teams read, and machines. */
const sharedMailbox =
  /^(?:support|help|helpdesk|info|hello|hi|contact|sales|team|office|admin|administrator|billing|accounts?|privacy|security|legal|press|media|marketing|jobs|careers|hr|feedback|service|customer[._-]?service|customer[._-]?success|success|no-?reply|do-?not-?reply|notifications?|webmaster|postmaster|abuse|git|root|kontakt|abo|vertrieb|ventas|contacto|soporte)$/i;
/** Domains that the standards keep for examples. */
const exampleHost = /(?:^|\.)(?:example(?:\.(?:com|org|net|edu))?|test|invalid|localhost)$/i;

export interface Wanted {
  /** Streets and health as well, which cannot be told from other words without fail. */
  readonly strict: boolean;
  /** Domains and addresses that are no secret, in lower case. */
  readonly allowed: readonly string[];
}

/** A cheap look: false is certain. */
export function mayHoldPersonalData(text: string, { strict }: Pick<Wanted, 'strict'>): boolean {
  return text.includes('@') || /\d{3}/.test(text) || (strict && (/\d/.test(text) || illness.test(text)));
}

/** In order of place. */
export function personalDataIn(text: string, { strict, allowed }: Wanted): readonly PersonalDatum[] {
  const shown = text.replace(/(?:https?:\/\/|www\.)\S+/gi, (address) => ' '.repeat(address.length));
  const found: PersonalDatum[] = [];
  for (const match of shown.matchAll(email)) {
    const [address] = match;
    const host = match.groups?.['host']?.toLowerCase() ?? '';
    const mailbox = address.slice(0, address.indexOf('@'));
    const isAllowed = allowed.some(
      (name) => name === address.toLowerCase() || host === name.replace(/^@/, '') || host.endsWith(`.${name}`),
    );
    if (!isAllowed && !sharedMailbox.test(mailbox) && !exampleHost.test(host)) found.push(at('e-mail address', match));
  }
  for (const match of shown.matchAll(phone)) {
    const digits = match[0].replace(/\D/g, '').length;
    if (digits >= 8 && digits <= 15 && !/555[-. ]?01\d\d$/.test(match[0])) found.push(at('phone number', match));
  }
  if (strict) {
    for (const match of shown.matchAll(street)) found.push(at('street', match));
    for (const match of shown.matchAll(health)) if (illness.test(match[0])) found.push(at('health', match));
  }
  return found.sort((a, b) => a.start - b.start);
}

function at(kind: PersonalDatum['kind'], match: RegExpExecArray): PersonalDatum {
  return { kind, start: match.index, end: match.index + match[0].length };
}
