interface SurveyAddress {
  siteKey: string;
  surveyId: string;
  locale: string;
}

/** Where a survey can be answered without a page of the company's: what mails lead to. */
export function surveyPageUrl(publicUrl: string, { siteKey, surveyId, locale }: SurveyAddress): string {
  return new URL(`/survey/${siteKey}/${surveyId}?lang=${encodeURIComponent(locale)}`, publicUrl).href;
}
