import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { ProblemError, type DeskSiteApi, type StaffMember, type StaffRole } from "@heed/core/desk";
import { showTextsIn } from "@heed/widgets/localization";
import { html, type TemplateResult } from "lit";
import { storyDesk } from "../../testing/story-desk.ts";
import "./staff-page.ts";

const meta: Meta = {
  title: "Desk/Staff",
  parameters: { layout: "padded" },
  loaders: [async ({ globals }) => ({ locale: await showTextsIn(String(globals.locale)) })],
};
export default meta;

const createdAt = "2026-11-02T08:00:00.000Z";

function member(name: string, role: StaffRole, teams: string[], isActive = true): StaffMember {
  const id = name === "Noor Haddad" ? "noor" : name;
  return { id, name, email: `${name.toLowerCase().replace(" ", ".")}@shop.example`, role, teams, isActive, createdAt };
}

const members = [
  member("Amara Cole", "manager", []),
  member("Lin Mei", "agent", ["service"]),
  member("Noor Haddad", "admin", []),
  member("Zhao Jun", "supervisor", ["east", "technical"]),
  member("Ravi Nair", "agent", ["service"], false),
];

const invitation = { id: "1", email: "sun.li@shop.example", name: "Sun Li", role: "agent", teams: ["east"], invitedBy: "Noor Haddad", createdAt, expiresAt: "2026-11-30T08:00:00.000Z" } as const;

const staff = ({ role = "admin", ...over }: { role?: StaffRole } & Partial<DeskSiteApi["staff"]> = {}): (() => TemplateResult) => () => {
  const desk = storyDesk({ role });
  const api: DeskSiteApi = {
    ...desk.api,
    staff: { ...desk.api.staff, list: () => Promise.resolve({ items: members }), ...over },
    invitations: {
      ...desk.api.invitations,
      list: () => Promise.resolve({ items: [{ ...invitation, teams: [...invitation.teams] }] }),
      make: (made) => Promise.resolve({ ...invitation, ...made, name: made.name ?? null, teams: made.teams ?? [], link: `${location.origin}/desk/#invitation=abcdef`, isMailed: false }),
    },
  };
  return html`<desk-staff-page .desk=${{ ...desk, api }}></desk-staff-page>`;
};

export const Everybody: StoryObj = { render: staff() };

export const ForWhoMayOnlyRead: StoryObj = { render: staff({ role: "supervisor" }) };

export const Loading: StoryObj = { render: staff({ list: () => new Promise(() => undefined) }) };

export const Failed: StoryObj = {
  render: staff({ list: () => Promise.reject(new ProblemError("service_unavailable", "Could not read the staff.", { status: 503, requestId: "5f0c" })) }),
};
