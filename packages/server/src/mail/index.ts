export { queueCaseMails, queueInvitationMail, type InvitationMail } from "./queue-mail.ts";
