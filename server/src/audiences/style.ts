// The style of an exported page. Its fingerprint stands beside it, and a test holds the two against each other.

export const style = `
:root{color-scheme:light dark;--ink:#1d2430;--soft:#4a5566;--line:#d5dae2;--paper:#fff;--card:#f6f8fa;--accent:#0b5cad;--sure:#13693a;--plan:#8a5a00}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ee;--soft:#aab4c2;--line:#3a4352;--paper:#14181f;--card:#1c222c;--accent:#7db8f5;--sure:#7fd6a0;--plan:#e6bd6a}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:60rem;margin:0 auto;padding:2rem 1.25rem}
h1{font-size:1.75rem;line-height:1.2;margin:0}
h2{font-size:1.2rem;margin:1.75rem 0 .5rem;border-bottom:1px solid var(--line);padding-bottom:.25rem}
h3{font-size:1.05rem;margin:0 0 .25rem}
p{margin:.5rem 0}
.subtitle,dt{color:var(--soft)}
.lead{font-size:1.05rem}
.disclaimer{border-left:4px solid var(--accent);padding:.25rem .75rem;background:var(--card)}
article{border:1px solid var(--line);border-radius:6px;background:var(--card);padding:.75rem 1rem;margin:.75rem 0;break-inside:avoid}
.tags{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem .5rem;margin:.25rem 0 .5rem;padding:0;font-size:.875rem}
.tags li{border:1px solid var(--line);border-radius:4px;padding:0 .4rem}
.tags .committed{border:2px solid var(--sure);color:var(--sure);font-weight:600}
.tags .planned{border:1px solid var(--plan);color:var(--plan)}
.tags .exploring{border:1px dashed var(--soft);color:var(--soft)}
dl{margin:0}
dl div{display:grid;grid-template-columns:9rem 1fr;gap:0 .75rem}
dd{margin:0;grid-column:2}
ul{padding-left:1.25rem}
a{color:var(--accent)}
.table{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.875rem}
th,td{text-align:left;vertical-align:top;border-bottom:1px solid var(--line);padding:.25rem .5rem}
@media (max-width:32rem){dl div{grid-template-columns:1fr}dd{grid-column:1}}
@media print{
@page{margin:10mm}
:root{--ink:#000;--soft:#333;--line:#bbb;--paper:#fff;--card:#fff;--accent:#000;--sure:#000;--plan:#000}
main{max-width:none;padding:0}
.one-page{font-size:8pt;line-height:1.2}
.one-page dl{display:grid;grid-template-columns:1fr 1fr;gap:0 .75rem}
.one-page dl div{grid-template-columns:5.5rem 1fr}
.one-page .tags{font-size:8pt;margin:.1rem 0 .2rem}
.one-page .lead{font-size:9pt}
.one-page h1{font-size:13pt}
.one-page h2{font-size:10pt;margin:.3rem 0 .15rem}
.one-page h3{font-size:9.5pt}
.one-page article{padding:.15rem .4rem;margin:.2rem 0}
.one-page p,.one-page ul{margin:.25rem 0}
}
`;

export const styleFingerprint = 'sha256-EzI9H+2Zd+peYPuofuSM+F95EjIjz2rzzTbf4IjoWWQ=';
