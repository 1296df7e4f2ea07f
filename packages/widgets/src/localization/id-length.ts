/** How much of a text's id tells it from all others: all of it. Files of texts for pages that embed a tag have less (build/short-ids.ts). */
export const ID_LENGTH = 17;
