// Generated from schemas/ by scripts/generate.ts; edit the YAML instead.
import type { Recogniser } from '../../../server/src/schema/recognise.ts';

/** How each kind is recognised, as the engine does it. */
export const recognisers: readonly Recogniser[] = [
  {"id":"case-study","aliases":["customer-story","success-story"],"recognition":{"stems":[],"folders":[],"titles":[],"paths":[]}},
  {"id":"competitor","aliases":["competitor-profile","battlecard","battle-card"],"recognition":{"stems":[],"folders":[],"titles":[],"paths":[]}},
  {"id":"decision","aliases":["decision-record","product-decision","decision-log-entry"],"recognition":{"stems":[],"folders":[],"titles":[],"paths":[]}},
  {"id":"evidence","aliases":["evidence-note","research-finding"],"recognition":{"stems":[],"folders":[],"titles":[],"paths":[]}},
  {"id":"experiment","aliases":["ab-test","product-experiment"],"recognition":{"stems":[],"folders":[],"titles":[],"paths":[]}},
  {"id":"idea","aliases":["feature-request","customer-request"],"recognition":{"stems":[],"folders":[],"titles":[],"paths":[]}},
  {"id":"impact-review","aliases":["outcome-review","post-launch-review","launch-retrospective","retrospective","retro"],"recognition":{"stems":["impact-review","outcome-review","post-launch-review","launch-retrospective","launch-retro","retro","retrospective","impact-review-*","post-launch-review-*","launch-retro-*","*-post-launch-review","*-launch-retrospective","*-launch-retro"],"folders":["impact-reviews","outcome-reviews","post-launch-reviews"],"titles":["post-launch review","post launch review","launch retrospective","launch retro"],"paths":[]}},
  {"id":"initiative","aliases":["product-initiative","strategic-initiative"],"recognition":{"stems":[],"folders":["product-initiatives"],"titles":[],"paths":[]}},
  {"id":"interview-notes","aliases":["interview-note","customer-interview","user-interview"],"recognition":{"stems":[],"folders":[],"titles":[],"paths":[]}},
  {"id":"launch-plan","aliases":["launch","launch-checklist","launch-brief","launch-readiness","go-to-market","go-to-market-plan","gtm","gtm-plan","rollout-plan","release-plan"],"recognition":{"stems":["launch","launch-plan","launch-checklist","launch-brief","launch-readiness","go-to-market","go-to-market-plan","gtm","gtm-plan","release-plan","rollout-plan","release-prep","launch-plan-*","*-launch-plan","*-rollout-plan","*-gtm-plan","lch-*"],"folders":["launch","launches","launch-plans","go-to-market","gtm"],"titles":["launch plan","launch checklist","launch brief","launch readiness","go to market","go-to-market","gtm plan","rollout plan","release plan","上线计划","发布计划","출시 계획","リリース計画"],"paths":[]}},
  {"id":"metric","aliases":["metric-definition","north-star-metric"],"recognition":{"stems":[],"folders":[],"titles":[],"paths":[]}},
  {"id":"positioning","aliases":["positioning-statement","product-positioning"],"recognition":{"stems":[],"folders":[],"titles":[],"paths":[]}},
  {"id":"prd","aliases":["product-requirements","product-requirements-document","product-requirements-doc","product-requirement-document","requirements-document","product-spec","product-specification","feature-spec","feature-specification"],"recognition":{"stems":["prd","prds","product-requirement","product-requirements","product-requirements-doc","product-requirements-document","requirements-document","product-spec","feature-spec","prd-*","*-prd"],"folders":["prd","prds","product-requirements","deliverables",".forgeplan/prds"],"titles":["prd","prds","product requirements","product requirement document","product requirements document","requirements document","product spec","feature spec","feature specification","需求文档","产品需求","要求仕様","요구사항"],"paths":[]}},
  {"id":"prfaq","aliases":["pr-faq","press-release","working-backwards"],"recognition":{"stems":["prfaq","prfaqs","pr-faq","pr-faqs","press-release","working-backwards","prfaq-*","*-prfaq","pr-faq-*","*-pr-faq"],"folders":["prfaq","prfaqs","pr-faq","pr-faqs"],"titles":["prfaq","pr faq","pr/faq","press release","working backwards","pressemitteilung","プレスリリース"],"paths":[]}},
  {"id":"problem","aliases":["problem-statement","problem-definition","problem-brief","problem-framing","opportunity","opportunity-assessment","discovery-brief"],"recognition":{"stems":["problem","problem-statement","problem-statements","problem-framing","problem-brief","problem-definition","opportunity","opportunities","opportunity-assessment","discovery","discovery-brief","discovery-doc","discovery-report","pain-points","problem-statement-*","*-problem-statement","prb-*"],"folders":["problem-statements","product/problems","docs/product/problems",".forgeplan/problems"],"titles":["problem statement","problem framing","problem brief","problem definition","opportunity assessment","discovery brief","问题陈述","문제 정의","課題定義"],"paths":[]}},
  {"id":"release-notes","aliases":["release-note"],"recognition":{"stems":[],"folders":[],"titles":[],"paths":[]}},
  {"id":"roadmap","aliases":["product-roadmap"],"recognition":{"stems":["roadmap","product-roadmap","roadmap-executive","roadmap-engineering","roadmap-sales","roadmap-customer","*-product-roadmap","product-roadmap-*"],"folders":["roadmaps","product-roadmaps"],"titles":["product roadmap","产品路线图","プロダクトロードマップ","製品ロードマップ","제품 로드맵"],"paths":[]}},
  {"id":"status-update","aliases":["weekly-update","weekly-status","status-report"],"recognition":{"stems":[],"folders":[],"titles":[],"paths":[]}},
  {"id":"strategy","aliases":["product-strategy"],"recognition":{"stems":["product-strategy","product-strategy-*","*-product-strategy"],"folders":[],"titles":[],"paths":[]}},
];

/** The kinds that have a command of their own. */
export const kinds: readonly { readonly id: string; readonly title: string }[] = [
  {"id":"idea","title":"Idea"},
  {"id":"evidence","title":"Evidence"},
  {"id":"problem","title":"Problem statement"},
  {"id":"prfaq","title":"PRFAQ"},
  {"id":"prd","title":"PRD"},
  {"id":"launch-plan","title":"Launch plan"},
  {"id":"impact-review","title":"Impact review"},
  {"id":"decision","title":"Decision record"},
  {"id":"roadmap","title":"Roadmap"},
  {"id":"strategy","title":"Strategy"},
  {"id":"metric","title":"Metric"},
  {"id":"initiative","title":"Initiative"},
  {"id":"case-study","title":"Case study"},
  {"id":"competitor","title":"Competitor profile"},
  {"id":"experiment","title":"Experiment"},
  {"id":"interview-notes","title":"Interview notes"},
  {"id":"positioning","title":"Positioning"},
  {"id":"release-notes","title":"Release notes"},
  {"id":"status-update","title":"Status update"},
];
