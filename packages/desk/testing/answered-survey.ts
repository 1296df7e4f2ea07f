import { createClient, type FiledCase, type NewCase, type StartedResponse } from "@heed/core";
import type { SurveyDefinition, SurveySettings } from "@heed/contract";
import type { SurveyAnswers } from "@heed/contract/survey-rules";
import type { DeskSurvey } from "@heed/core/desk";
import { colleague, fileCase } from "./desk-page.ts";

const customer = () => createClient({ baseUrl: location.origin, siteKey: "demo" });

interface SurveyOptions {
  /** What its id begins with: of several that ask after a case the first by its id does. */
  name?: string;
  isAnonymous?: boolean;
  settings?: Partial<SurveySettings>;
}

const option = (id: string, en: string) => ({ id, label: { en } });

const definition: SurveyDefinition = {
  locales: ["en"],
  title: { en: "How did we do?" },
  shows: "page",
  isAnonymous: false,
  savesUnfinished: false,
  pages: [
    { id: "one", questions: [{ id: "recommend", type: "nps", title: { en: "Would you recommend us?" } }] },
    {
      id: "two",
      questions: [
        { id: "satisfied", type: "csat", title: { en: "Are you satisfied?" } },
        { id: "well", type: "multiple_choice", title: { en: "What went well?" }, options: [option("speed", "It was quick"), option("people", "The people")], other: { en: "Something else" } },
        { id: "steps", type: "matrix", title: { en: "How was each step?" }, rows: [option("filing", "Filing it")], columns: [option("poor", "Poor"), option("good", "Good")] },
        { id: "order", type: "ranking", title: { en: "What matters most?" }, options: [option("fast", "Speed"), option("fair", "Fairness")] },
        { id: "why", type: "long_text", title: { en: "What should we do better?" } },
      ],
    },
  ],
  thanks: { title: { en: "Thank you." } },
};

/** A survey of the demo site that takes answers. */
export async function publishedSurvey({ name = "asked", isAnonymous = false, settings }: SurveyOptions = {}): Promise<DeskSurvey> {
  const { surveys } = colleague("manager");
  const plain: SurveySettings = { audience: "everyone", samplePercent: 100, coolDownDays: 0, smallestGroup: 3 };
  const id = `${name}-${crypto.randomUUID().slice(0, 8)}`;
  const draft = await surveys.add({ id, definition: { ...definition, isAnonymous }, settings: { ...plain, ...settings } });
  return surveys.publish(id, { version: draft.version });
}

/** Asks nobody any more: what asks after cases would ask in other tests too. */
export async function closeSurvey(id: string): Promise<void> {
  const { surveys } = colleague("manager");
  const { version } = await surveys.get(id);
  await surveys.close(id, { version });
}

/** Answers as a customer does, on the page or by an invitation. */
export async function answer(id: string, answers: SurveyAnswers, invitation?: string): Promise<void> {
  const { surveys } = customer();
  await surveys.complete(await begin(id, invitation), { answers });
}

/** Goes away at a question. */
export async function leaveAt(id: string, reached: string): Promise<void> {
  await customer().surveys.save(await begin(id), { reached });
}

async function begin(id: string, invitation?: string): Promise<StartedResponse> {
  const { surveys } = customer();
  const { version } = await surveys.get(id, { invitation });
  return surveys.start(id, { version, locale: "en", source: invitation ? "tracker" : "page" }, { invitation });
}

/** A case that is answered and whose customer is content; the invitation that comes with it. */
export async function closedCase(over: Partial<NewCase> = {}): Promise<{ reference: string; invitation: string }> {
  const email = `asked-${crypto.randomUUID()}@example.com`;
  const filed: FiledCase = await fileCase({ kind: "complaint", contact: { name: "Cleo Stone", email }, ...over });
  const opened = colleague("manager").cases.open(filed.reference);
  const taken = await opened.act("take", { version: (await opened.get()).version });
  await opened.act("answer", { version: taken.version, outcome: { decision: "not_upheld", explanation: "We looked into it.", remedies: [{ type: "explanation" }] } });
  const closed = await customer().cases.open(filed.reference, filed.accessCode).accept();
  if (!closed.survey) throw new Error(`Nobody was asked after ${filed.reference}.`);
  return { reference: filed.reference, invitation: closed.survey.invitation };
}
