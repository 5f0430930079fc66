// What kind of launch a plan is for. Campaigns and documentation ship no software, so nothing can be rolled
// back; a plan says so by its `type:`, or by its title, file name or folder.
import { scalarText } from '../../document/field.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';

const withoutSoftware = /^(?:gtm|gtm-plan|go-to-market|go-to-market-plan|marketing|marketing-launch|campaign|docs|documentation)$/;
const campaignTitle = /\b(?:go[- ]to[- ]market|gtm|marketing (?:plan|launch|campaign)|campaign|product hunt|social media)\b/i;
const campaignFolder = /^(?:go-to-market|gtm|marketing|campaigns?)$/i;

/** True for a launch that is a campaign or documents only: its `type:` says so, else its title or path. */
export function shipsNoSoftware(typed: TypedDocument): boolean {
  const type = scalarText(typed.document.fields.get('type')?.node)
    ?.toLowerCase()
    .replace(/[\s_]+/g, '-');
  if (type !== undefined && type !== 'launch' && type !== 'launch-plan') return withoutSoftware.test(type);
  const [file = '', ...folders] = typed.path.split('/').reverse();
  return (
    campaignTitle.test(typed.title) ||
    campaignTitle.test(file.replace(/[_.-]+/g, ' ')) ||
    folders.some((folder) => campaignFolder.test(folder))
  );
}
