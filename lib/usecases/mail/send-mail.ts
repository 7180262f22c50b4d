import 'server-only'
import { deliver } from '@/lib/data/mail/deliver'
import { findMail, saveFailure, saveSent } from '@/lib/data/mail/stored-mail'
import { env } from '@/lib/env'

/** Sends one stored mail, once. Without a mail server it stays stored, to be read in the demo's mailbox. */
export async function sendMail({ mailId }: { mailId: string }): Promise<void> {
  const mail = await findMail(mailId)
  if (!mail || mail.sentAt || !env().SMTP_URL) return
  try {
    await deliver(mail)
  } catch (error) {
    await saveFailure(mail.id, error instanceof Error ? error.message : String(error))
    throw error
  }
  await saveSent(mail.id, env().DEMO_MAILBOX)
}
