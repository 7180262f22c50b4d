import 'server-only'
import nodemailer from 'nodemailer'
import { env } from '@/lib/env'
import type { RenderedMail } from './render-mail'

/** Hands one mail to the mail server. Throws when it is refused; the worker tries again later. */
export async function deliver(message: RenderedMail & { id: string; to: string }): Promise<void> {
  const transport = nodemailer.createTransport(env().SMTP_URL, { connectionTimeout: 15_000, socketTimeout: 30_000 })
  try {
    await transport.sendMail({
      from: env().MAIL_FROM,
      // An object, so that a comma in the address cannot add receivers.
      to: { name: '', address: message.to },
      subject: message.subject,
      text: message.text,
      html: message.html,
      // The same mail tried twice keeps its name, and mail programs show it once.
      messageId: `<${message.id}@${new URL(env().APP_URL).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } finally {
    transport.close()
  }
}
