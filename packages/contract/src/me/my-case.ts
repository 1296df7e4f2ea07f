import * as z from "zod/mini";
import { caseKinds } from "../cases/case-kinds.ts";
import { accessCodeSchema, caseStatusSchema, referenceSchema } from "../cases/case.ts";
import { pageSchema } from "../desk/page.ts";
import { instantSchema } from "../text/text-schemas.ts";
import { organisationRoles } from "./organisation-roles.ts";

/** A case in the list of whoever is signed in. The whole of it is read by its reference with the same token. */
export const myCaseSchema = z.object({
  reference: referenceSchema,
  kind: z.enum(caseKinds),
  category: z.string(),
  subject: z.string(),
  status: caseStatusSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
  /** The company has said or done something since the reader last marked the case as read. */
  unread: z.boolean(),
  /** False for a case of somebody else in an organisation that the reader leads. */
  isOwn: z.boolean(),
  /** Whose it is, where it is somebody else's who gave a name. */
  customerName: z.optional(z.string()),
});

export type MyCase = z.infer<typeof myCaseSchema>;

/** Newest first, by when they were filed. */
export const myCasePageSchema = pageSchema(myCaseSchema);

export type MyCasePage = z.infer<typeof myCasePageSchema>;

/** `own`: those of one's address and those one has claimed. `organisation`: all of the organisations that one leads. */
export const myCaseScopes = ["own", "organisation"] as const;

export type MyCaseScope = (typeof myCaseScopes)[number];

/** The access code of a case takes it into the account; from then on the account's token opens it. */
export const caseClaimSchema = z.strictObject({ reference: referenceSchema, accessCode: accessCodeSchema });

export type CaseClaim = z.infer<typeof caseClaimSchema>;

/** Who is signed in, and what there is for them. */
export const accountSchema = z.object({
  email: z.string(),
  name: z.nullable(z.string()),
  organisations: z.array(z.object({ id: z.string(), name: z.string(), role: z.enum(organisationRoles) })),
  /** How many of one's own cases hold something unread; counting ends at 99. */
  unreadCases: z.int(),
});

export type Account = z.infer<typeof accountSchema>;
