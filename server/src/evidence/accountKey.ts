// When two names are one account: letter case, punctuation, legal forms and the name of the customer database do not
// tell accounts apart; anything else does.

/** Legal forms at the end of a name, as they read without punctuation. */
const legalForm =
  / (?:inc|incorporated|llc|llp|lp|ltd|limited|plc|corp|corporation|co|company|gmbh|ag|kg|se|ug|sa|sas|sarl|srl|spa|bv|nv|ab|as|asa|aps|oy|oyj|kk|pty|pvt|pte|sl|doo|sp z o o)$/;

/** Before a name it only says where the name is kept; before a number it is part of who is meant. */
const database = /^[a-z][\w-]{0,30}: ?(?=.*\p{L})/iu;

/** `ACME, Inc.`, `crm:acme` and `Acme GmbH` are `acme`; `crm:4711` stays apart from `hubspot:4711`. Empty for no name. */
export function accountKey(name: string): string {
  let key = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(database, '')
    .replace(/[.'’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  for (let shorter = key.replace(legalForm, ''); shorter !== key; shorter = key.replace(legalForm, '')) key = shorter;
  // A name of signs alone is a name all the same.
  return key === '' ? name.trim().toLowerCase() : key;
}
