// The page of the dashboard: it asks the extension for data, draws the chosen picture of the chosen root and sends back what
// a person does. It holds no truth of its own, so it can be thrown away and made again at any time.
import type { DashboardData } from '../../../server/src/pictures/dashboardData.ts';
import { pictureNamed, pictures } from '../../../server/src/pictures/pictures.ts';
import { pictureStyle } from '../../../server/src/pictures/style.ts';
import { isDashboardData } from './dataShape.ts';
import { button, html } from './elements.ts';
import { isPageState, isToPage, type PageState, type ToExtension, type ToPage } from './messages.ts';
import { PictureView } from './pictureView.ts';
import { Tabs } from './tabs.ts';

declare function acquireVsCodeApi(): { postMessage(message: ToExtension): void; getState(): unknown; setState(state: PageState): void };

type Data = ToPage & { readonly kind: 'data' };

const host = acquireVsCodeApi();
const before = host.getState();
let state: PageState = isPageState(before) ? before : { tab: undefined, root: undefined, asTable: false };
let last: Data | undefined;

const notice = html('p', { class: 'notice', role: 'status' }, 'Reading product documents…');
const roots = html('select', { id: 'root', 'aria-label': 'Repository' });
const head = html('header', {}, html('h1', {}, 'Product dashboard'), roots);
const panel = html('section', { id: 'panel', role: 'tabpanel' });
const tip = html('div', { class: 'tip', 'aria-hidden': 'true' });
const thoughts = html('div', { class: 'thoughts', role: 'status' });
const tabs = new Tabs(pictures, panel, (tab) => remember({ tab }));
const main = html('main', {}, head, notice, tabs.element, thoughts, panel);

const view = new PictureView(panel, tip, {
  open: (path) => host.postMessage({ kind: 'open', root: rootNow()?.uri ?? '', path }),
  save: (name, text) => host.postMessage({ kind: 'save', name, text }),
  copy: (what, text) => host.postMessage({ kind: 'copy', what, text }),
  preview: (changes) => {
    if (changes.length > 0) host.postMessage({ kind: 'preview', root: rootNow()?.uri ?? '', changes });
  },
  showAs: (look) => remember({ asTable: look === 'table' }),
});

// A sheet that is made by script needs no permission of the page's policy, which allows no inline style.
const sheet = new CSSStyleSheet();
sheet.replaceSync(pictureStyle);
document.adoptedStyleSheets = [sheet];
tip.hidden = roots.hidden = panel.hidden = tabs.element.hidden = true;
document.body.append(main, tip);
roots.addEventListener('change', () => remember({ root: roots.value }));
window.addEventListener('message', ({ data: message }: MessageEvent<unknown>) => {
  if (!isToPage(message)) return;
  if (message.kind === 'data') last = message;
  show(message.kind === 'unavailable' ? message.what : undefined);
});
host.postMessage({ kind: 'ready' });

function remember(change: Partial<PageState>): void {
  state = { ...state, ...change };
  host.setState(state);
  show(undefined);
}

function rootNow(): Data['roots'][number] | undefined {
  return last?.roots.find(({ uri }) => uri === state.root) ?? last?.roots[0];
}

function show(trouble: string | undefined): void {
  const root = rootNow();
  const data: unknown = root?.data;
  const isGood = isDashboardData(data);
  const reading = last?.isReading === true ? 'Reading product documents…' : '';
  const none = last !== undefined && !last.isReading && root === undefined ? 'There are no product documents in this workspace yet.' : '';
  const wrong = root !== undefined && !isGood ? 'The server and this page are of different versions. Reload the window.' : '';
  notice.textContent = [trouble ?? '', reading, none, wrong].filter((text) => text !== '').join(' ');
  notice.hidden = notice.textContent === '';
  panel.hidden = tabs.element.hidden = !isGood;
  showRoots();
  showThoughts(isGood ? data : undefined);
  if (!isGood) return;
  const picture = pictureNamed(state.tab ?? '') ?? pictures[0];
  if (picture === undefined) return;
  tabs.choose(picture.id);
  panel.setAttribute('aria-labelledby', `tab-${picture.id}`);
  view.show(picture, data, state.asTable ? 'table' : 'picture');
}

/** Only where there is more than one to choose from. */
function showRoots(): void {
  const all = last?.roots ?? [];
  roots.hidden = all.length < 2;
  roots.replaceChildren(...all.map(({ uri, name }) => html('option', { value: uri }, name)));
  roots.value = rootNow()?.uri ?? '';
}

/** What is tried out, and how to end it. */
function showThoughts(data: DashboardData | undefined): void {
  const { changes = 0, refused = [] } = last ?? {};
  thoughts.hidden = changes === 0 && refused.length === 0;
  if (thoughts.hidden) {
    thoughts.replaceChildren();
    return;
  }
  // What was changed itself before those that only make way.
  const moved = (data?.ranked ?? [])
    .filter(({ was }) => was !== undefined)
    .sort((a, b) => Number(b.shown !== b.was?.shown) - Number(a.shown !== a.was?.shown));
  const names = new Map(data?.documents.map(({ path, id, title }) => [path, id ?? title]));
  const [first] = moved.map(
    ({ path, rank, shown, was }) =>
      `${names.get(path) ?? path} goes from rank ${was?.rank ?? ''} to ${rank}, ${data?.framework.label ?? ''} ${was?.shown ?? ''} to ${shown}`,
  );
  const rest = moved.length > 1 ? `, ${String(moved.length - 1)} more would move` : '';
  const text = `What if: ${String(changes)} ${changes === 1 ? 'input is' : 'inputs are'} different. ${first === undefined ? 'No rank would move' : `${first}${rest}`}.`;
  thoughts.replaceChildren(
    html('span', {}, [text, ...refused].join(' ')),
    button('Apply to documents', () => host.postMessage({ kind: 'apply' })),
    button('Discard', () => host.postMessage({ kind: 'discard' })),
  );
}
