// Who has to hear of a launch, and the words by which a plan names them. Nobody who has to answer questions should
// learn of a launch from a customer.
import type { Config, OptionValue } from '../../config/config.ts';
import { defaultsOf } from '../../config/profiles.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import { strategyOf, tierOf } from './launchTier.ts';

/** The audiences that a launch usually has. */
export const usualAudiences: readonly string[] = ['leadership', 'sales', 'customer success', 'support', 'customers'];

const words: ReadonlyMap<string, RegExp> = new Map([
  [
    'leadership',
    /\b(?:leadership|leaders|executives?|execs?|management|board|c-level|c-suite|ceo|founders?|steering|sponsors?|vps?|directors?)\b|geschäfts(?:führung|leitung)|vorstand|führung|direction|direcci[oó]n|directivos|diretoria|liderança|руководств|管理层|领导|高管|経営|役員|경영진|임원|uprav|vodstv/i,
  ],
  [
    'sales',
    /\b(?:sales|account executives?|aes?|field team|revenue team)\b|vertrieb|\bventes\b|commerciaux|\bventas\b|\bvendas\b|продаж|销售|営業|セールス|영업|세일즈|prodaj/i,
  ],
  [
    'customer success',
    /\b(?:customer success|csms?|cs|success teams?|account managers?|onboarding team)\b|kundenerfolg|客户成功|カスタマーサクセス|고객 ?성공/i,
  ],
  [
    'support',
    /\b(?:support|help ?desk|service desk|customer (?:service|care))\b|kunden(?:dienst|service)|soporte|atenci[oó]n al cliente|suporte|atendimento|поддержк|客服|支持|サポート|지원|podršk/i,
  ],
  [
    'customers',
    /\b(?:customers?|users?|clients?|subscribers?|merchants?|public|community|members|everyone|everybody|press|media|market|participants|testers)\b|kunden|nutzer|utilisateurs|clientes|usuarios|usuários|клиент|пользовател|客户|用户|顧客|ユーザー|お客様|고객|사용자|kupc|korisni/i,
  ],
  ['legal', /\b(?:legal|counsel|compliance|privacy|lawyers?)\b|rechtsabteilung|juridique|jur[ií]dic|юрид|юрист|法务|法務|법무|pravn/i],
  ['community', /\b(?:community|forums?|discord|creators?|social)\b/i],
  ['suppliers', /\b(?:suppliers?|sellers?|vendors?|hosts?|providers?|drivers?|carriers?|merchants?|supply side)\b/i],
  ['procurement', /\b(?:procurement|purchasing|buyers?)\b/i],
  ['security', /\b(?:security|infosec|ciso)\b/i],
  ['partners', /\b(?:partners?|resellers?|integrators?|channel)\b/i],
]);

/** Everybody inside the company at once. */
const wholeCompany =
  /\b(?:all[- ]hands|all (?:staff|teams|employees|internal teams)|whole company|company[- ]wide|entire company|everyone internally)\b|全员|全社|전사/i;
const insiders: ReadonlySet<string> = new Set(['leadership', 'sales', 'customer success', 'support', 'legal']);
const notCustomers =
  /\bcustomer[- ](?:success|support|service|care)\b|客户成功|カスタマーサポート|カスタマーサクセス|고객 ?(?:성공|지원)|kunden(?:dienst|service|erfolg)/gi;

/** True where a text names this audience, by one of its usual names or the name itself. */
export function names(text: string, audience: string): boolean {
  if (insiders.has(audience) && wholeCompany.test(text)) return true;
  const pattern = words.get(audience);
  const read = audience === 'customers' ? text.replace(notCustomers, ' ') : text;
  return pattern === undefined ? read.toLowerCase().includes(audience.toLowerCase()) : pattern.test(read);
}

/** True where a text names nobody inside the company: people of the trade, such as teachers or carriers. */
export function namesOutsiders(text: string): boolean {
  return /\p{L}/u.test(text) && ![...insiders, 'security', 'procurement'].some((audience) => names(text, audience));
}

/** Whom this launch has to tell: those that rubric.yaml names for the rule, else those of the kind of business. */
export function neededAudiences(typed: TypedDocument, config: Config): readonly string[] {
  const given = config.options.get('launch/comms-gap')?.get('audiences');
  if (isList(given)) return given;
  if (tierOf(typed) === '3') return [];
  const { audiences, withoutAudiences } = defaultsOf(config.profile);
  const strategy = strategyOf(typed);
  // Nobody sells what only a few invited customers get, and nobody announces what is switched off.
  const unneeded = strategy === 'beta' ? ['sales', ...audiences] : strategy === 'dark' ? ['sales', 'customers', ...audiences] : [];
  return [...usualAudiences, ...audiences, ...(tierOf(typed) === '1' ? ['legal'] : [])].filter(
    (audience) => !withoutAudiences.includes(audience) && !unneeded.includes(audience),
  );
}

function isList(value: OptionValue | undefined): value is readonly string[] {
  return Array.isArray(value);
}
