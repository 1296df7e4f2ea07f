export type { SurveyMail } from "./compose-survey-mail.ts";
export { createMailer, type MailerOptions } from "./create-mailer.ts";
export { parseSender } from "./mail-address.ts";
export { mailInvitations } from "./mail-invitations.ts";
export { isMailOn, setMailOn } from "./mail-store.ts";
export { purgeMail } from "./purge-mail.ts";
export { queueCaseMails, queueInvitationMail, queuePasswordResetMail, queueSurveyMail } from "./queue-mail.ts";
export { createMailSender } from "./send-mail.ts";
