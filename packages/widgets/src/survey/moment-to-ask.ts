import type { Survey } from "@heed/core";
import { onTracked } from "@heed/core/tracked-events";
import type { SurveyState } from "./survey-state.ts";

/** Resolves to true when the moment to ask has come, to false when nobody waits for it any more. */
export function momentToAsk(element: SurveyState, asking: Survey["asking"], signal: AbortSignal): Promise<boolean> {
  const over = new AbortController();
  const listening = { signal: AbortSignal.any([signal, over.signal]) };
  return new Promise<boolean>((resolve) => {
    signal.addEventListener("abort", () => resolve(false), listening);
    const come = (): void => resolve(true);
    switch (element.ask ?? asking.on) {
      case "event":
        awaitEvent(element, element.askEvent ?? asking.event, { come, ...listening });
        break;
      case "exit":
        document.documentElement.addEventListener("mouseleave", ({ clientY }) => clientY <= 0 && come(), listening);
        // Where there is no pointer to see leave: whoever looks away finds it when they come back.
        document.addEventListener("visibilitychange", () => document.hidden && come(), listening);
        break;
      case "seconds":
        setTimeout(come, (element.askSeconds ?? asking.seconds ?? 10) * 1_000);
        break;
      case "scroll": {
        const { documentElement: page } = document;
        const far = (element.askScroll ?? asking.scrollPercent ?? 50) / 100;
        const look = (): void => void (scrollY + innerHeight >= page.scrollHeight * far && come());
        addEventListener("scroll", look, { ...listening, passive: true });
        look();
        break;
      }
      default:
        come();
    }
  }).finally(() => over.abort());
}

interface Awaited {
  come: () => void;
  signal: AbortSignal;
}

/** As the SDK tells it, or as an event that reaches the document. */
function awaitEvent(element: SurveyState, name: string | undefined, { come, signal }: Awaited): void {
  if (!name) return;
  document.addEventListener(name, come, { signal });
  const { surveys } = element.client ?? {};
  const hear = (event: string): void => void (event === name && come());
  const stop = surveys ? surveys.onTrack(hear) : onTracked(hear);
  signal.addEventListener("abort", stop);
}
