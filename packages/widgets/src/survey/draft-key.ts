interface Place {
  siteKey: string | undefined;
  surveyId: string | undefined;
  token: string | undefined;
}

/** Where answers are kept on this device: apart for each survey, and for each invitation to it. */
export function draftKeyOf({ siteKey = "", surveyId = "", token }: Place): string {
  return `heed:survey:${siteKey}:${surveyId}${token ? `:${token.split(".")[0]}` : ""}`;
}
