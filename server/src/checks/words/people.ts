// Whether a text says who does something: a handle, a role that somebody always holds, or a name where names stand.

const handle = /(?<![\p{L}\p{N}.])@[\p{L}\p{N}][\p{L}\p{N}_-]{0,60}/u;
const roles =
  /\bon[- ](?:call|duty)\b|\bowner\b\s?[:=]?\s?\S|\b(?:teams?|squad|engineers?|sre|head of)\b|Bereitschaft|équipe|equipo|equipe|команд|团队|值班|負責|负责|チーム|担当|팀|담당/iu;
/** A name behind a dash, in parentheses or behind "by" and its like. */
const behind = /(?:[—–·|→]\s?|[([]|\b(?:by|owner|dri|assigned to|responsible)\b[:\s]{0,2})\p{Lu}\p{Ll}+/u;
/** "Dana to write the guide", "Dana: the guide". */
const before =
  /^(?:\[[ x]\]\s)?\p{Lu}\p{Ll}+(?:\s(?:and|&|\+)\s\p{Lu}\p{Ll}+)?(?::|\s(?:to|will|shall|owns|takes|writes|sets|adds|checks|watches)\b)/u;

/** True where a text names a person, a team or a role that acts. */
export function namesSomebody(text: string): boolean {
  return namesPerson(text) || roles.test(text);
}

/** True where a text seems to name one person who acts. */
export function namesPerson(text: string): boolean {
  return handle.test(text) || behind.test(text) || before.test(text.trim());
}
