// All pictures, in the order of their tabs. A new one is a file beside this one and a line here.
import { evidenceBySegment } from './evidenceBySegment.ts';
import type { Picture } from './picture.ts';
import { priorityMatrix } from './priorityMatrix.ts';
import { rankingIntervals } from './rankingIntervals.ts';
import { roadmapTimeline } from './roadmapTimeline.ts';
import { traceGraph } from './traceGraph.ts';

export const pictures: readonly Picture[] = [priorityMatrix, rankingIntervals, traceGraph, roadmapTimeline, evidenceBySegment];

export function pictureNamed(id: string): Picture | undefined {
  return pictures.find((picture) => picture.id === id);
}
