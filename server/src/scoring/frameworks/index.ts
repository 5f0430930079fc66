// The frameworks there are. A new one is a file beside this one and a line here.
import type { Framework } from '../framework.ts';
import { ice } from './ice.ts';
import { rice } from './rice.ts';
import { wsjf } from './wsjf.ts';

export const frameworks: readonly Framework[] = [rice, ice, wsjf];

export function frameworkNamed(id: string): Framework | undefined {
  return frameworks.find((framework) => framework.id === id);
}
