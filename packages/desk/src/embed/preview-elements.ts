/**
 * What runs in the preview's frame: the elements alone, so that they have a page, a width and a language of their own. Each is
 * there once it is asked for.
 */
import "@heed/widgets/complaint-form/define";
import { refuseSending } from "./refuse-sending.ts";

const others: Readonly<Record<string, () => Promise<unknown>>> = {
  "heed-inquiry-form": () => import("@heed/widgets/inquiry-form/define"),
  "heed-service-request-form": () => import("@heed/widgets/service-request-form/define"),
  "heed-case-tracker": () => import("@heed/widgets/case-tracker/define"),
  "heed-survey": () => import("@heed/widgets/survey/define"),
  "heed-proposal-board": () => import("@heed/widgets/proposal-board/define"),
  "heed-commitments": () => import("@heed/widgets/commitments/define"),
  "heed-notice": () => import("@heed/widgets/notice/define"),
  "heed-case-list": () => import("@heed/widgets/case-list/define"),
  "heed-portal": () => import("@heed/widgets/portal/define"),
  "heed-launcher": () => import("@heed/widgets/launcher/define"),
};

refuseSending();

new MutationObserver((records) => {
  for (const { addedNodes } of records) for (const node of addedNodes) void others[node.nodeName.toLowerCase()]?.();
}).observe(document.body, { childList: true });
