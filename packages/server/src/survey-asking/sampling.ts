import { createHash } from "node:crypto";

/**
 * Whether a case is one of those, so many of a hundred, whose customers a survey asks. The same case always gets the
 * same answer, whoever asks and however often.
 */
export function isSampled(drawn: { siteId: string; surveyId: string; reference: string }, samplePercent: number): boolean {
  const { siteId, surveyId, reference } = drawn;
  const hash = createHash("sha256").update(JSON.stringify([siteId, surveyId, reference])).digest();
  return hash.readUInt32BE() < (samplePercent / 100) * 2 ** 32;
}
