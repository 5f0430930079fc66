// Every kind of business has questions that its readers ask of any plan; a plan that skips them comes back.
import { titleSpan } from '../../../schema/typedDocument.ts';
import { isEnglish } from '../../words/englishText.ts';
import { missingExpectations } from '../../metadata/profileExpectations.ts';
import { defineRule } from '../../rule.ts';

/** A shorter body has hardly been begun. */
const begun = 300;

export const expectationMissing = defineRule({
  id: 'profile/expectation-missing',
  scope: 'document',
  summary: 'Require what readers of this kind of business expect',
  severity: 'info',
  recommended: false,
  messages: { missing: 'Readers of documents about {profile} products also look for {missing}. Add it where it matters here.' },
  *check({ typed, config }) {
    const { profile } = config;
    if (profile === undefined || typed.document.text.length - typed.document.bodyStart < begun) return;
    const missing = missingExpectations(typed, profile);
    if (missing.length > 0 && isEnglish(typed.document))
      yield { message: 'missing', data: { profile: names[profile] ?? profile, missing: listed(missing) }, span: titleSpan(typed.document) };
  },
});

const names: Readonly<Record<string, string>> = {
  'b2b-saas': 'B2B',
  consumer: 'consumer',
  marketplace: 'marketplace',
  enterprise: 'enterprise',
};

function listed(missing: readonly string[]): string {
  return missing.length < 2 ? missing.join('') : `${missing.slice(0, -1).join(', ')} and ${missing.at(-1) ?? ''}`;
}
