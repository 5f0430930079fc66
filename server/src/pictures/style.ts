// How the parts of all pictures look, by class. Colours are custom properties, so that the editor gives its theme's and a
// file brings its own for a light and a dark page; nothing is told by colour alone.

/** Fonts are set in pixels because the layout measures by them. */
export const fontSize = { label: 12, small: 11, title: 15 } as const;

/** Series are told apart by these six; whatever comes after them shares the last. */
export const seriesCount = 6;

export function seriesClass(index: number): string {
  return `series-${String(Math.min(index, seriesCount - 1) + 1)}`;
}

export const pictureStyle = `
.picture { font-family: var(--picture-font, "Segoe UI", system-ui, -apple-system, sans-serif); }
.picture text { fill: var(--picture-ink); font-size: ${String(fontSize.label)}px; }
.picture text.heading { font-size: ${String(fontSize.title)}px; font-weight: 600; }
.picture text.small { font-size: ${String(fontSize.small)}px; }
.picture text.muted { fill: var(--picture-muted); }
.picture text.strong { font-weight: 600; }
.picture text.warn { fill: var(--picture-warn); }
.picture text.halo { paint-order: stroke; stroke: var(--picture-ground); stroke-width: 3px; stroke-linejoin: round; }
.picture .end { text-anchor: end; }
.picture .middle { text-anchor: middle; }
.picture .grid { stroke: var(--picture-line); stroke-width: 1; fill: none; }
.picture .axis { stroke: var(--picture-muted); stroke-width: 1; fill: none; }
.picture .divide { stroke: var(--picture-muted); stroke-width: 1; stroke-dasharray: 5 4; fill: none; }
.picture .today { stroke: var(--picture-warn); stroke-width: 1.5; fill: none; }
.picture .band { fill: var(--picture-band); stroke: none; }
.picture .whisker { stroke: var(--picture-ink); stroke-width: 1.3; fill: none; opacity: 0.75; }
.picture .value { fill: var(--picture-ink); stroke: var(--picture-ground); stroke-width: 1; }
.picture .link { stroke: var(--picture-muted); stroke-width: 1.2; fill: none; opacity: 0.65; }
.picture .link.near { stroke: var(--picture-1); stroke-width: 2; opacity: 1; }
.picture .wait { stroke: var(--picture-ink); stroke-width: 1.2; fill: none; }
.picture .arrow { fill: var(--picture-ink); stroke: none; }
.picture .box { fill: var(--picture-ground); stroke: var(--picture-muted); stroke-width: 1; }
.picture .box.goal { stroke: var(--picture-1); stroke-width: 1.6; }
.picture .box.absent, .picture .box.gap { stroke: var(--picture-warn); stroke-dasharray: 5 3; stroke-width: 1.4; }
.picture .stub { stroke: var(--picture-warn); stroke-width: 1.4; stroke-dasharray: 3 3; fill: none; }
.picture .closed { opacity: 0.7; }
.picture .committed { fill: var(--picture-1); stroke: var(--picture-1); stroke-width: 1.4; }
.picture .planned { stroke: var(--picture-1); stroke-width: 1.4; }
.picture .exploring { fill: var(--picture-ground); stroke: var(--picture-1); stroke-width: 1.4; stroke-dasharray: 4 3; }
.picture .hatch { stroke: var(--picture-1); stroke-width: 2; }
.picture .hit { fill: transparent; stroke: none; }
.picture .ground { fill: var(--picture-ground); stroke: none; }
.picture .bubble { fill: var(--picture-1); fill-opacity: 0.55; stroke: var(--picture-1); stroke-width: 1.6; }
.picture .bubble.unknown { fill-opacity: 0.12; stroke-dasharray: 3 2; }
.picture .leader { stroke: var(--picture-muted); stroke-width: 1; fill: none; }
${Array.from({ length: seriesCount }, (_, index) => `.picture .${seriesClass(index)} { fill: var(--picture-${String(index + 1)}); stroke: var(--picture-ground); stroke-width: 1; }`).join('\n')}
`;

/** What a file says of its colours; a page that shows it may say otherwise. */
export const fileColours = `
.picture {
  --picture-ground: #ffffff; --picture-ink: #1f2328; --picture-muted: #57606a; --picture-line: #d8dee4; --picture-band: #f3f5f8;
  --picture-warn: #a33c00; --picture-1: #0a5fb4; --picture-2: #b04a00; --picture-3: #1a7f37; --picture-4: #7a3fc4; --picture-5: #8a6400;
  --picture-6: #5d6670;
}
@media (prefers-color-scheme: dark) {
  .picture {
    --picture-ground: #1f1f1f; --picture-ink: #e6e6e6; --picture-muted: #a3abb5; --picture-line: #3a3f45; --picture-band: #272a2e;
    --picture-warn: #ffa657; --picture-1: #58a6ff; --picture-2: #f0883e; --picture-3: #56d364; --picture-4: #bc8cff; --picture-5: #e3b341;
    --picture-6: #8b949e;
  }
}
`;
