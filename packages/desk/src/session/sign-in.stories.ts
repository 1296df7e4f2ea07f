import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { ProblemError, type DeskClient, type InvitationPreview, type SignInMethods } from "@heed/core/desk";
import { showTextsIn } from "@heed/widgets/localization";
import { html, type TemplateResult } from "lit";
import { inDeskLetters, storyDesk } from "../../testing/story-desk.ts";
import "./front-door.ts";
import "./invitation-page.ts";
import "./sign-in-form.ts";

const meta: Meta = {
  title: "Desk/Signing in",
  decorators: [inDeskLetters],
  parameters: { layout: "fullscreen" },
  loaders: [async ({ globals }) => ({ locale: await showTextsIn(String(globals.locale)) })],
};
export default meta;

function clientWith(methods: SignInMethods, lookUp: DeskClient["invitations"]["lookUp"]): DeskClient {
  const { client } = storyDesk();
  const refuse = () => Promise.reject(new ProblemError("sign_in_failed", "Could not sign in.", { status: 401 }));
  return {
    ...client,
    session: { ...client.session, methods: () => Promise.resolve(methods), signIn: refuse },
    invitations: { ...client.invitations, lookUp },
  };
}

const invitation: InvitationPreview = {
  siteName: "Fern & Kettle",
  email: "mei@desk.example",
  name: "Lin Mei",
  role: "agent",
  invitedBy: "Noor Haddad",
  expiresAt: "2027-01-15T16:00:00Z",
  hasAccount: false,
};

const passwordOnly: SignInMethods = { password: true, openIdConnect: null, resetByMail: true };
const gone = () => Promise.reject(new ProblemError("invitation_not_valid", "Could not look up the invitation.", { status: 404 }));

const door = (methods: SignInMethods): TemplateResult =>
  html`<desk-front-door heading="Sign in to the desk" lead="For those who answer."><desk-sign-in-form .client=${clientWith(methods, gone)}></desk-sign-in-form></desk-front-door>`;

const invited = (lookUp: DeskClient["invitations"]["lookUp"]): TemplateResult =>
  html`<desk-invitation-page .client=${clientWith(passwordOnly, lookUp)} .token=${"t"}></desk-invitation-page>`;

export const WithAPassword: StoryObj = { render: () => door(passwordOnly) };

export const WithTheCompany: StoryObj = { render: () => door({ password: true, openIdConnect: { label: "Fern & Kettle ID" }, resetByMail: false }) };

export const Invited: StoryObj = { render: () => invited(() => Promise.resolve(invitation)) };

export const InvitedWithAnAccount: StoryObj = { render: () => invited(() => Promise.resolve({ ...invitation, hasAccount: true })) };

export const InvitationIsOver: StoryObj = { render: () => invited(gone) };
