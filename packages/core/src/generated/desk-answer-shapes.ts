// Generated from the contract's schemas by packages/tooling/src/generate-answer-shapes.ts: do not edit.
import type {
  BulkResult,
  CaseNews,
  CaseProposals,
  ConsentVersionList,
  Customer,
  CustomerCases,
  DeskCase,
  DeskComment,
  DeskCommentPage,
  DeskNotice,
  DeskProposal,
  DeskSite,
  DeskSurvey,
  FollowUp,
  FollowUpPage,
  IdentityKey,
  IdentityKeyList,
  InvitationList,
  InvitationPreview,
  MadeInvitation,
  NotificationList,
  Organisation,
  OrganisationPage,
  PageCheck,
  PasswordResetLink,
  ProposalItemPage,
  ProposalNews,
  QueueCounts,
  QueuePage,
  ReplyTemplate,
  RoutingResult,
  SavedView,
  SavedViewList,
  SignInMethods,
  StaffList,
  StaffMember,
  StaffSession,
  SurveyList,
  SurveyResults,
  SurveyTextPage,
  TemplateList,
  VersionedSettings,
  Viewers,
} from "../desk/desk-answers.ts";
import type { AnswerShape } from "../answers/answer-shape.ts";

export const bulkResultShape: AnswerShape<BulkResult> = {
  name: "BulkResult",
  node: { items: [{ reference: "s", isDone: "b", code: "s0", version: "n0" }] },
};

export const caseProposalsShape: AnswerShape<CaseProposals> = {
  name: "CaseProposals",
  node: { items: [{ id: "s", title: "s", status: "s", direction: "s" }] },
};

export const consentVersionListShape: AnswerShape<ConsentVersionList> = {
  name: "ConsentVersionList",
  node: { items: [{ version: "s", text: { "*": "s" }, since: "s", by: "s0" }] },
};

export const customerShape: AnswerShape<Customer> = {
  name: "Customer",
  node: {
    id: "s",
    name: "s0",
    email: "s0",
    phone: "s0",
    tier: "s0",
    note: "s0",
    isVerified: "b",
    createdAt: "s",
    version: "n",
  },
};

export const customerCasesShape: AnswerShape<CustomerCases> = {
  name: "CustomerCases",
  node: {
    customer: {
      id: "s",
      name: "s0",
      email: "s0",
      phone: "s0",
      tier: "s0",
      note: "s0",
      isVerified: "b",
      createdAt: "s",
      version: "n",
    },
    cases: {
      items: [{ reference: "s", kind: "s", subject: "s", status: "s", createdAt: "s" }],
      nextCursor: "s0",
    },
  },
};

export const deskCaseShape: AnswerShape<DeskCase> = {
  name: "DeskCase",
  node: {
    reference: "s",
    kind: "s",
    category: "s",
    subject: "s",
    description: "s",
    desiredOutcome: "s0",
    locale: "s",
    status: "s",
    escalationLevel: "s",
    promises: [{ kind: "s", state: "s", dueAt: "s", dueOn: "s", workingDaysLeft: "n0" }],
    owner: [{ id: "s0", name: "s" }, 0],
    outcome: [
      {
        decision: "s",
        explanation: "s",
        remedies: [
          {
            type: "s",
            "description?": "s",
            "amount?": { value: "s", currency: "s" },
            "promisedOn?": "s",
          },
        ],
      },
      0,
    ],
    decideBy: "s0",
    rating: [{ score: "n", comment: "s0" }, 0],
    "survey?": { id: "s", title: "s", invitation: "s" },
    "isSurveyed?": "b",
    mergedInto: "s0",
    timeline: [
      {
        id: "s",
        type: "s",
        at: "s",
        by: { role: "s", name: "s0" },
        status: "s",
        "text?": "s",
        "outcome?": {
          decision: "s",
          explanation: "s",
          remedies: [
            {
              type: "s",
              "description?": "s",
              "amount?": { value: "s", currency: "s" },
              "promisedOn?": "s",
            },
          ],
        },
        "score?": "n",
        "reference?": "s",
        visibility: "s",
        "details?": { "*": "so0" },
      },
    ],
    version: "n",
    createdAt: "s",
    updatedAt: "s",
    hasEarlier: "b",
    severity: "s",
    channel: "s",
    team: "s",
    region: "s0",
    tier: "s0",
    isRestricted: "b",
    concerns: [{ id: "s", name: "s" }],
    contact: [{ "name?": "s", "email?": "s", "phone?": "s" }, 0],
    customer: [
      {
        id: "s",
        name: "s0",
        email: "s0",
        phone: "s0",
        tier: "s0",
        note: "s0",
        isVerified: "b",
        createdAt: "s",
        version: "n",
      },
      0,
    ],
    otherCases: [{ reference: "s", kind: "s", subject: "s", status: "s", createdAt: "s" }],
    links: [
      {
        reference: "s",
        kind: "s",
        subject: "s",
        status: "s",
        createdAt: "s",
        type: "s",
        isIncoming: "b",
      },
    ],
    occurredOn: "s0",
    orderNumber: "s0",
    product: "s0",
    organisation: "s0",
    serialNumber: "s0",
    purchasedOn: "s0",
    preferredTime: [{ "on?": "s", "partOfDay?": "s" }, 0],
    address: [{ street: "s", "postalCode?": "s", "city?": "s", "province?": "s", "country?": "s" }, 0],
    fields: { "*": "snbo" },
    conclusion: [{ rootCause: "s", lesson: "s0" }, 0],
    filedBy: "s0",
    allowedActions: ["s"],
  },
};

export const deskCommentShape: AnswerShape<DeskComment> = {
  name: "DeskComment",
  node: {
    id: "s",
    parentId: "s0",
    author: "s0",
    isStaff: "b",
    text: "s",
    locale: "s",
    createdAt: "s",
    isOwn: "b",
    isHeld: "b",
    isRemoved: "b",
    proposalId: "s",
    proposalTitle: "s",
    state: "s",
  },
};

export const deskCommentPageShape: AnswerShape<DeskCommentPage> = {
  name: "DeskCommentPage",
  node: {
    items: [
      {
        id: "s",
        parentId: "s0",
        author: "s0",
        isStaff: "b",
        text: "s",
        locale: "s",
        createdAt: "s",
        isOwn: "b",
        isHeld: "b",
        isRemoved: "b",
        proposalId: "s",
        proposalTitle: "s",
        state: "s",
      },
    ],
    nextCursor: "s0",
  },
};

export const deskNoticeShape: AnswerShape<DeskNotice> = {
  name: "DeskNotice",
  node: {
    version: "n",
    notice: [{ level: "s", title: { "*": "s" }, text: { "*": "s" }, "url?": "s" }, 0],
    updatedAt: "s0",
    updatedBy: "s0",
    changes: [
      {
        version: "n",
        notice: [{ level: "s", title: { "*": "s" }, text: { "*": "s" }, "url?": "s" }, 0],
        at: "s",
        by: "s",
      },
    ],
  },
};

export const deskProposalShape: AnswerShape<DeskProposal> = {
  name: "DeskProposal",
  node: {
    id: "s",
    title: "s",
    locale: "s",
    category: "s0",
    status: "s",
    author: "s0",
    votes: { verified: "n", anonymous: "n" },
    weightedVotes: "n",
    commentCount: "n",
    heldComments: "n",
    needsReview: "b",
    reviewBy: "s",
    isOverdue: "b",
    evaluation: [{ scored: "n", of: "n", isOwn: "b", score: "n0" }, 0],
    hasRewardDue: "b",
    version: "n",
    createdAt: "s",
    updatedAt: "s",
    text: "s",
    submittedBy: { name: "s0", email: "s0", isVerified: "b", customerId: "s0", tier: "s0" },
    answers: [{ status: "s", by: "s0", text: "s0", at: "s" }],
    events: [
      {
        seq: "n",
        type: "s",
        isPublic: "b",
        status: "s",
        by: "s0",
        text: "s0",
        about: "s0",
        at: "s",
      },
    ],
    votesByTier: [{ tier: "s0", count: "n", weight: "n" }],
    subscriberCount: "n",
    details: [
      {
        criteria: [{ id: "s", label: "s", hint: "s0", weight: "n" }],
        evaluators: [
          {
            memberId: "s",
            name: "s",
            hasScored: "b",
            isReleased: "b",
            scores: [{ "*": "n" }, 0],
            comment: "s0",
            scoredAt: "s0",
          },
        ],
        isComplete: "b",
        score: "n0",
        agreement: "n0",
        byCriterion: [[{ id: "s", mean: "n0", least: "n0", most: "n0" }], 0],
      },
      0,
    ],
    reward: [
      { type: "s", text: "s0", amount: "s0", currency: "s0", givenAt: "s0", dueOn: "s0", by: "s0" },
      0,
    ],
    mergedInto: [{ id: "s", title: "s" }, 0],
    cases: [{ reference: "s", subject: "s", status: "s", direction: "s" }],
    hiddenCases: "n",
    isPublic: "b",
  },
};

export const caseNewsShape: AnswerShape<CaseNews> = {
  name: "CaseNews",
  node: { reference: "s" },
};

export const proposalNewsShape: AnswerShape<ProposalNews> = {
  name: "ProposalNews",
  node: { proposalId: "s" },
};

export const deskSiteShape: AnswerShape<DeskSite> = {
  name: "DeskSite",
  node: {
    me: { siteKey: "s", siteName: "s", staffId: "s", role: "s", teams: ["s"] },
    site: {
      key: "s",
      name: "s",
      locale: "s",
      locales: ["s"],
      timeZone: "s",
      categories: [{ id: "s", label: "s", "kinds?": ["s"], "children?": [{ id: "s", label: "s" }] }],
      regions: [{ id: "s", label: "s", "children?": [{ id: "s", label: "s" }] }],
      consent: { version: "s", text: "s", purposes: [{ id: "s", required: "b", label: "s" }] },
      forms: {
        "*": {
          fields: [
            {
              id: "s",
              type: "s",
              label: "s",
              "hint?": "s",
              required: "b",
              "maxLength?": "n",
              "min?": "ns",
              "max?": "ns",
              "options?": [{ value: "s", label: "s" }],
              "visibleWhen?": [{ field: "s", oneOf: ["snb"] }],
            },
          ],
        },
      },
      commitments: [
        {
          kind: "s",
          acknowledgeWithin: { value: "n", unit: "s" },
          answerWithin: { value: "n", unit: "s" },
          "closeWithin?": { value: "n", unit: "s" },
        },
      ],
      proposals: [
        {
          isPublic: "b",
          allowsAnonymousVotes: "b",
          allowsComments: "b",
          categories: [{ id: "s", label: "s" }],
        },
        0,
      ],
      notice: [{ id: "s", level: "s", locale: "s", title: "s", text: "s", "url?": "s", updatedAt: "s" }, 0],
      uploads: [{ maxBytes: "n", maxFiles: "n", types: ["s"] }, 0],
    },
    teams: [{ id: "s", name: "s", assignment: "s" }],
    defaultTeam: "s",
    tiers: [{ id: "s", label: "s" }],
    proposals: [
      {
        isPublic: "b",
        moderation: "s",
        allowsComments: "b",
        criteria: [{ id: "s", label: "s", hint: "s0", weight: "n" }],
        pageUrl: "s",
      },
      0,
    ],
    staff: [{ id: "s", name: "s", role: "s", teams: ["s"] }],
  },
};

export const deskSurveyShape: AnswerShape<DeskSurvey> = {
  name: "DeskSurvey",
  node: {
    id: "s",
    title: { "*": "s" },
    status: "s",
    isAnonymous: "b",
    publishedVersion: "n0",
    hasChanges: "b",
    started: "n",
    complete: "n",
    updatedAt: "s",
    updatedBy: "s0",
    version: "n",
    definition: {
      title: { "*": "s" },
      "intro?": { "*": "s" },
      shows: "s",
      isAnonymous: "b",
      savesUnfinished: "b",
      pages: [
        {
          id: "s",
          "title?": { "*": "s" },
          "showWhen?": "o",
          "jumps?": [{ when: "o", to: "s" }],
          questions: [
            {
              id: "s",
              type: "s",
              title: { "*": "s" },
              "hint?": { "*": "s" },
              "required?": "b",
              "requiredWhen?": "o",
              "showWhen?": "o",
              "look?": "s",
              "lowLabel?": { "*": "s" },
              "highLabel?": { "*": "s" },
              "options?": [{ id: "s", label: { "*": "s" }, "isExclusive?": "b", "isPinned?": "b" }],
              "other?": { "*": "s" },
              "randomOrder?": "b",
              "minChoices?": "n",
              "maxChoices?": "n",
              "rows?": [{ id: "s", label: { "*": "s" } }],
              "columns?": [{ id: "s", label: { "*": "s" } }],
              "min?": "ns",
              "max?": "ns",
              "step?": "n",
              "unit?": { "*": "s" },
              "maxLength?": "n",
              "format?": "s",
              "contact?": [{ field: "s", required: "b" }],
            },
          ],
        },
      ],
      thanks: { title: { "*": "s" }, "text?": { "*": "s" } },
      "offers?": [{ action: "s", label: { "*": "s" }, url: "s", "when?": "o" }],
      locales: ["s"],
    },
    settings: {
      audience: "s",
      "afterCase?": { "kinds?": ["s"], "categories?": ["s"], "tiers?": ["s"], mailAfterHours: "n0" },
      "returnVisit?": {
        "kinds?": ["s"],
        "categories?": ["s"],
        "tiers?": ["s"],
        afterDays: "n",
        "byTier?": [{ tier: "s", afterDays: "n" }],
      },
      "onPage?": { on: "s", "event?": "s", "seconds?": "n", "scrollPercent?": "n" },
      samplePercent: "n",
      coolDownDays: "n",
      "quota?": "n",
      "endsOn?": "s",
      "followUp?": { when: "o", opens: "s", severity: "s" },
      smallestGroup: "n",
    },
  },
};

export const followUpShape: AnswerShape<FollowUp> = {
  name: "FollowUp",
  node: {
    id: "s",
    surveyId: "s",
    surveyTitle: { "*": "s" },
    source: "s",
    reference: "s0",
    openedReference: "s0",
    team: "s0",
    answers: [{ question: "s", title: { "*": "s" }, answer: "s" }],
    at: "s",
    isDone: "b",
    doneBy: "s0",
    doneAt: "s0",
    note: "s0",
  },
};

export const followUpPageShape: AnswerShape<FollowUpPage> = {
  name: "FollowUpPage",
  node: {
    items: [
      {
        id: "s",
        surveyId: "s",
        surveyTitle: { "*": "s" },
        source: "s",
        reference: "s0",
        openedReference: "s0",
        team: "s0",
        answers: [{ question: "s", title: { "*": "s" }, answer: "s" }],
        at: "s",
        isDone: "b",
        doneBy: "s0",
        doneAt: "s0",
        note: "s0",
      },
    ],
    nextCursor: "s0",
  },
};

export const identityKeyShape: AnswerShape<IdentityKey> = {
  name: "IdentityKey",
  node: { id: "s", algorithm: "s", publicKey: "s0", createdAt: "s", createdBy: "s" },
};

export const identityKeyListShape: AnswerShape<IdentityKeyList> = {
  name: "IdentityKeyList",
  node: { items: [{ id: "s", algorithm: "s", publicKey: "s0", createdAt: "s", createdBy: "s" }] },
};

export const invitationListShape: AnswerShape<InvitationList> = {
  name: "InvitationList",
  node: {
    items: [
      {
        id: "s",
        email: "s",
        name: "s0",
        role: "s",
        teams: ["s"],
        invitedBy: "s0",
        createdAt: "s",
        expiresAt: "s",
      },
    ],
  },
};

export const invitationPreviewShape: AnswerShape<InvitationPreview> = {
  name: "InvitationPreview",
  node: {
    siteName: "s",
    email: "s",
    name: "s0",
    role: "s",
    invitedBy: "s0",
    expiresAt: "s",
    hasAccount: "b",
  },
};

export const madeInvitationShape: AnswerShape<MadeInvitation> = {
  name: "MadeInvitation",
  node: {
    id: "s",
    email: "s",
    name: "s0",
    role: "s",
    teams: ["s"],
    invitedBy: "s0",
    createdAt: "s",
    expiresAt: "s",
    link: "s",
    isMailed: "b",
  },
};

export const notificationListShape: AnswerShape<NotificationList> = {
  name: "NotificationList",
  node: {
    items: [
      {
        id: "s",
        type: "s",
        reference: "s0",
        proposalId: "s0",
        subject: "s",
        by: "s0",
        at: "s",
        isRead: "b",
      },
    ],
    unread: "n",
  },
};

export const organisationShape: AnswerShape<Organisation> = {
  name: "Organisation",
  node: {
    id: "s",
    name: "s",
    createdAt: "s",
    removedAt: "s0",
    members: [{ id: "s", email: "s", role: "s", addedAt: "s", addedBy: "s" }],
    history: [{ type: "s", at: "s", by: "s", about: "s", role: "s0" }],
  },
};

export const organisationPageShape: AnswerShape<OrganisationPage> = {
  name: "OrganisationPage",
  node: {
    items: [{ id: "s", name: "s", memberCount: "n", createdAt: "s", removedAt: "s0" }],
    nextCursor: "s0",
  },
};

export const pageCheckShape: AnswerShape<PageCheck> = {
  name: "PageCheck",
  node: { url: "s", findings: [{ code: "s", value: "s0" }] },
};

export const passwordResetLinkShape: AnswerShape<PasswordResetLink> = {
  name: "PasswordResetLink",
  node: { link: "s", expiresAt: "s" },
};

export const proposalItemPageShape: AnswerShape<ProposalItemPage> = {
  name: "ProposalItemPage",
  node: {
    items: [
      {
        id: "s",
        title: "s",
        locale: "s",
        category: "s0",
        status: "s",
        author: "s0",
        votes: { verified: "n", anonymous: "n" },
        weightedVotes: "n",
        commentCount: "n",
        heldComments: "n",
        needsReview: "b",
        reviewBy: "s",
        isOverdue: "b",
        evaluation: [{ scored: "n", of: "n", isOwn: "b", score: "n0" }, 0],
        hasRewardDue: "b",
        version: "n",
        createdAt: "s",
        updatedAt: "s",
      },
    ],
    nextCursor: "s0",
    needs: { review: "n", scores: "n", decision: "n", comments: "n", reward: "n" },
  },
};

export const queueCountsShape: AnswerShape<QueueCounts> = {
  name: "QueueCounts",
  node: { mine: "n", unowned: "n", overdue: "n", escalated: "n", open: "n" },
};

export const queuePageShape: AnswerShape<QueuePage> = {
  name: "QueuePage",
  node: {
    items: [
      {
        reference: "s",
        kind: "s",
        category: "s",
        subject: "s",
        customerName: "s0",
        locale: "s",
        status: "s",
        severity: "s",
        escalationLevel: "s",
        channel: "s",
        team: "s",
        region: "s0",
        tier: "s0",
        owner: [{ id: "s0", name: "s" }, 0],
        due: [{ kind: "s", state: "s", at: "s" }, 0],
        isRestricted: "b",
        version: "n",
        createdAt: "s",
        updatedAt: "s",
      },
    ],
    nextCursor: "s0",
  },
};

export const replyTemplateShape: AnswerShape<ReplyTemplate> = {
  name: "ReplyTemplate",
  node: { id: "s", name: "s", texts: { "*": "s" }, version: "n", updatedAt: "s" },
};

export const routingResultShape: AnswerShape<RoutingResult> = {
  name: "RoutingResult",
  node: {
    team: "s",
    severity: "s",
    rule: "s0",
    considered: [{ rule: "s", isMatch: "b", mismatches: ["s"] }],
  },
};

export const savedViewShape: AnswerShape<SavedView> = {
  name: "SavedView",
  node: {
    id: "s",
    name: "s",
    filter: {
      "status?": "s",
      "kind?": "s",
      "severity?": "s",
      "escalation?": "s",
      "channel?": "s",
      "category?": "s",
      "team?": "s",
      "region?": "s",
      "tier?": "s",
      "locale?": "s",
      "owner?": "s",
      "due?": "s",
      "from?": "s",
      "to?": "s",
      "q?": "s",
      "sort?": "s",
    },
    isShared: "b",
    isMine: "b",
  },
};

export const savedViewListShape: AnswerShape<SavedViewList> = {
  name: "SavedViewList",
  node: {
    items: [
      {
        id: "s",
        name: "s",
        filter: {
          "status?": "s",
          "kind?": "s",
          "severity?": "s",
          "escalation?": "s",
          "channel?": "s",
          "category?": "s",
          "team?": "s",
          "region?": "s",
          "tier?": "s",
          "locale?": "s",
          "owner?": "s",
          "due?": "s",
          "from?": "s",
          "to?": "s",
          "q?": "s",
          "sort?": "s",
        },
        isShared: "b",
        isMine: "b",
      },
    ],
  },
};

export const signInMethodsShape: AnswerShape<SignInMethods> = {
  name: "SignInMethods",
  node: { password: "b", openIdConnect: [{ label: "s" }, 0], resetByMail: "b" },
};

export const staffListShape: AnswerShape<StaffList> = {
  name: "StaffList",
  node: {
    items: [{ id: "s", name: "s", email: "s", role: "s", teams: ["s"], isActive: "b", createdAt: "s" }],
  },
};

export const staffMemberShape: AnswerShape<StaffMember> = {
  name: "StaffMember",
  node: { id: "s", name: "s", email: "s", role: "s", teams: ["s"], isActive: "b", createdAt: "s" },
};

export const staffSessionShape: AnswerShape<StaffSession> = {
  name: "StaffSession",
  node: {
    user: { name: "s", email: "s" },
    memberships: [{ siteKey: "s", siteName: "s", staffId: "s", role: "s", teams: ["s"] }],
  },
};

export const surveyListShape: AnswerShape<SurveyList> = {
  name: "SurveyList",
  node: {
    items: [
      {
        id: "s",
        title: { "*": "s" },
        status: "s",
        isAnonymous: "b",
        publishedVersion: "n0",
        hasChanges: "b",
        started: "n",
        complete: "n",
        updatedAt: "s",
        updatedBy: "s0",
      },
    ],
  },
};

export const surveyResultsShape: AnswerShape<SurveyResults> = {
  name: "SurveyResults",
  node: {
    surveyId: "s",
    title: "s",
    version: "n",
    isAnonymous: "b",
    smallestGroup: "n",
    isHidden: "b",
    period: { from: "s", to: "s" },
    previous: { from: "s", to: "s" },
    invited: "n",
    started: "n",
    complete: "n",
    responseRate: "n0",
    completionRate: "n0",
    questions: [
      {
        id: "s",
        type: "s",
        title: "s",
        reached: "n",
        answered: "n",
        left: "n",
        buckets: [{ row: "s0", id: "s", label: "s", count: "n" }],
        rows: [{ id: "s", label: "s" }],
        score: [{ measure: "s", n: "n", value: "n0", interval: [{ low: "n", high: "n" }, 0] }, 0],
        change: [
          {
            before: { measure: "s", n: "n", value: "n0", interval: [{ low: "n", high: "n" }, 0] },
            difference: "n0",
            p: "n0",
            isSignificant: "b",
          },
          0,
        ],
        texts: "n",
      },
    ],
    focus: "s0",
    trend: [
      {
        from: "s",
        to: "s",
        score: { measure: "s", n: "n", value: "n0", interval: [{ low: "n", high: "n" }, 0] },
      },
    ],
    splits: {
      category: [
        {
          id: "s0",
          label: "s",
          isHidden: "b",
          score: [{ measure: "s", n: "n", value: "n0", interval: [{ low: "n", high: "n" }, 0] }, 0],
        },
      ],
      region: [
        {
          id: "s0",
          label: "s",
          isHidden: "b",
          score: [{ measure: "s", n: "n", value: "n0", interval: [{ low: "n", high: "n" }, 0] }, 0],
        },
      ],
      team: [
        {
          id: "s0",
          label: "s",
          isHidden: "b",
          score: [{ measure: "s", n: "n", value: "n0", interval: [{ low: "n", high: "n" }, 0] }, 0],
        },
      ],
      tier: [
        {
          id: "s0",
          label: "s",
          isHidden: "b",
          score: [{ measure: "s", n: "n", value: "n0", interval: [{ low: "n", high: "n" }, 0] }, 0],
        },
      ],
    },
  },
};

export const surveyTextPageShape: AnswerShape<SurveyTextPage> = {
  name: "SurveyTextPage",
  node: {
    items: [
      {
        id: "s",
        question: "s",
        text: "s",
        at: "s",
        locale: "s",
        score: [{ measure: "s", value: "n" }, 0],
        reference: "s0",
      },
    ],
    nextCursor: "s0",
  },
};

export const templateListShape: AnswerShape<TemplateList> = {
  name: "TemplateList",
  node: { items: [{ id: "s", name: "s", texts: { "*": "s" }, version: "n", updatedAt: "s" }] },
};

export const versionedSettingsShape: AnswerShape<VersionedSettings> = {
  name: "VersionedSettings",
  node: {
    version: "n",
    settings: {
      name: { "*": "s" },
      locales: ["s"],
      allowedOrigins: ["s"],
      acknowledgement: "s",
      categories: [
        {
          id: "s",
          label: { "*": "s" },
          "kinds?": ["s"],
          "concernsStaff?": "b",
          "children?": [{ id: "s", label: { "*": "s" } }],
        },
      ],
      consent: {
        version: "s",
        text: { "*": "s" },
        purposes: [{ id: "s", required: "b", label: { "*": "s" } }],
      },
      forms: {
        "*": {
          fields: [
            {
              id: "s",
              type: "s",
              label: { "*": "s" },
              "hint?": { "*": "s" },
              required: "b",
              "maxLength?": "n",
              "min?": "ns",
              "max?": "ns",
              "options?": [{ value: "s", label: { "*": "s" } }],
              "visibleWhen?": [{ field: "s", oneOf: ["snb"] }],
            },
          ],
        },
      },
      commitments: [
        {
          kind: "s",
          acknowledgeWithin: { value: "n", unit: "s" },
          answerWithin: { value: "n", unit: "s" },
          "closeWithin?": { value: "n", unit: "s" },
        },
      ],
      calendar: {
        timeZone: "s",
        workingDays: ["n"],
        opensAt: "s",
        closesAt: "s",
        holidays: ["s"],
        extraWorkingDays: ["s"],
      },
      decideWithin: { value: "n", unit: "s" },
      "trackerUrl?": "s",
      regions: [{ id: "s", label: { "*": "s" }, "children?": [{ id: "s", label: { "*": "s" } }] }],
      desk: {
        tiers: [{ id: "s", label: { "*": "s" } }],
        teams: [{ id: "s", name: { "*": "s" }, assignment: "s" }],
        defaultTeam: "s",
        rules: [
          {
            id: "s",
            "name?": "s",
            when: {
              "kinds?": ["s"],
              "categories?": ["s"],
              "regions?": ["s"],
              "tiers?": ["s"],
              "locales?": ["s"],
            },
            then: { team: "s", "severity?": "s" },
          },
        ],
      },
      "proposals?": {
        visibility: "s",
        moderation: "s",
        allowsAnonymousVotes: "b",
        allowsComments: "b",
        categories: [{ id: "s", label: { "*": "s" } }],
        reviewWithin: { value: "n", unit: "s" },
        criteria: [{ id: "s", label: { "*": "s" }, "hint?": { "*": "s" }, weight: "n" }],
        tierWeights: [{ tier: "s", weight: "n" }],
        "boardUrl?": "s",
      },
    },
    updatedAt: "s",
    updatedBy: "s0",
  },
};

export const viewersShape: AnswerShape<Viewers> = {
  name: "Viewers",
  node: { viewers: [{ id: "s", name: "s", doing: "s" }] },
};
