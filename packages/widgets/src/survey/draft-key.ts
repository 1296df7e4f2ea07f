interface Place {
  siteKey: string | undefined;
  surveyId: string | undefined;
  invitationToken: string | undefined;
}

/** Where answers are kept on this device: apart for each survey, and for each invitation to it. */
export function draftKeyOf({ siteKey = "", surveyId = "", invitationToken }: Place): string {
  return `heed:survey:${siteKey}:${surveyId}${invitationToken ? `:${invitationToken.split(".")[0]}` : ""}`;
}
