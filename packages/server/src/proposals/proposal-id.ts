import { customAlphabet } from "nanoid";

/** Digits and small letters that are not taken for each other: no i, l, o, u. 32⁸ are a trillion. */
export const mintProposalId = customAlphabet("0123456789abcdefghjkmnpqrstvwxyz", 8);
