import { northStarSuspect } from '../../../server/src/checks/rules/metric/north-star-suspect.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'docs/star.metric.md';

testRule(northStarSuspect, [
  {
    name: 'mentions a north star that counts money',
    path,
    text: '---\nmetric_id: mrr\nrole: north-star\n      ^^^^^^^^^^ info: "Monthly recurring revenue" counts money, which follows value by months and cannot steer a team. Count what customers get done that they later pay for.\n---\n# Monthly recurring revenue\n',
  },
  {
    name: 'mentions one that counts mere activity',
    path,
    text: '---\nrole: north-star\n      ^^^^^^^^^^ info: "Daily active users (all apps) 🚀" counts activity, which can rise while customers are no better off. Count what they get done, such as weekly teams that complete a review.\n---\n# Daily active users (all apps) 🚀\n',
  },
  {
    name: 'sees through words around the name',
    path,
    text: '---\r\nrole: "North star"\r\n      ^^^^^^^^^^^^ info\r\n---\r\n# Total weekly sign-ups\r\n',
  },
  {
    name: 'accepts what customers get done',
    path,
    text: '---\nmetric_id: weekly_reviewing_teams\nrole: north-star\n---\n# Weekly teams completing a review\n',
  },
  { name: 'accepts a name that only holds such a word', path, text: '---\nrole: north-star\n---\n# Sessions that end in a closed book\n' },
  {
    name: 'accepts what the kind of business counts by',
    path,
    config: 'version: 1\nprofile: consumer\n',
    text: '---\nmetric_id: dau\nrole: north-star\n---\n# Daily active users\n',
  },
  {
    name: 'accepts money where the business is a marketplace',
    path,
    config: 'version: 1\nprofile: marketplace\n',
    text: '---\nrole: north-star\n---\n# GMV\n',
  },
  { name: 'asks nothing of other roles', path, text: '---\nmetric_id: mrr\nrole: business\n---\n# MRR\n' },
  { name: 'asks nothing where no role is named', path, text: '---\nmetric_id: dau\n---\n# Daily active users\n' },
  { name: 'is silent once retired', path, text: '---\nmetric_id: dau\nrole: north-star\nstatus: retired\n---\n# Daily active users\n' },
  { name: 'leaves other kinds alone', path: 'prds/x.md', text: '---\nrole: north-star\n---\n# Revenue\n' },
]);
