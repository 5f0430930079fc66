// Generated from schemas/ by scripts/generate.ts; edit the YAML instead.
import type { Recogniser } from '../../../server/src/schema/recognise.ts';

/** How each kind is recognised, as the engine does it. */
export const recognisers: readonly Recogniser[] = [
  {"id":"launch-plan","aliases":["launch","launch-checklist","launch-brief","launch-readiness","go-to-market","go-to-market-plan","gtm","gtm-plan","rollout-plan","release-plan"],"recognition":{"stems":["launch","launch-plan","launch-checklist","launch-brief","launch-readiness","go-to-market","go-to-market-plan","gtm","gtm-plan","release-plan","rollout-plan","release-prep","launch-plan-*","*-launch-plan","*-rollout-plan","*-gtm-plan","lch-*"],"folders":["launch","launches","launch-plans","go-to-market","gtm"],"titles":["launch plan","launch checklist","launch brief","launch readiness","go to market","go-to-market","gtm plan","rollout plan","release plan","上线计划","发布计划","출시 계획","リリース計画"]}},
  {"id":"prd","aliases":["product-requirements","product-requirements-document","product-requirements-doc","product-requirement-document","requirements-document","product-spec","product-specification","feature-spec","feature-specification"],"recognition":{"stems":["prd","prds","product-requirement","product-requirements","product-requirements-doc","product-requirements-document","requirements-document","product-spec","feature-spec","prd-*","*-prd"],"folders":["prd","prds","product-requirements","deliverables",".forgeplan/prds"],"titles":["prd","prds","product requirements","product requirement document","product requirements document","requirements document","product spec","feature spec","feature specification","需求文档","产品需求","要求仕様","요구사항"]}},
  {"id":"prfaq","aliases":["pr-faq","press-release","working-backwards"],"recognition":{"stems":["prfaq","prfaqs","pr-faq","pr-faqs","press-release","working-backwards","prfaq-*","*-prfaq","pr-faq-*","*-pr-faq"],"folders":["prfaq","prfaqs","pr-faq","pr-faqs"],"titles":["prfaq","pr faq","pr/faq","press release","working backwards","pressemitteilung","プレスリリース"]}},
  {"id":"problem","aliases":["problem-statement","problem-definition","problem-brief","problem-framing","opportunity","opportunity-assessment","discovery-brief"],"recognition":{"stems":["problem","problem-statement","problem-statements","problem-framing","problem-brief","problem-definition","opportunity","opportunities","opportunity-assessment","discovery","discovery-brief","discovery-doc","discovery-report","pain-points","problem-statement-*","*-problem-statement","prb-*"],"folders":["problem-statements","product/problems","docs/product/problems",".forgeplan/problems"],"titles":["problem statement","problem framing","problem brief","problem definition","opportunity assessment","discovery brief","问题陈述","문제 정의","課題定義"]}},
];

/** The kinds that have a command of their own. */
export const kinds: readonly { readonly id: string; readonly title: string }[] = [
  {"id":"problem","title":"Problem statement"},
  {"id":"prfaq","title":"PRFAQ"},
  {"id":"prd","title":"PRD"},
  {"id":"launch-plan","title":"Launch plan"},
];
