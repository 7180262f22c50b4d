import 'server-only'
import type { Language } from '@/lib/domain/language'
import { now } from '../clock'
import { newId } from '../ids'
import { enqueueEach } from '../jobs/enqueue'
import { sql } from '../sql'
import type { Tx } from '../tenant'
import { renderMail } from './render-mail'

export type Mail = {
  to: string
  language: Language
  /** Words stand in the namespace mail under this name: subject, heading, body, button. */
  kind: string
  /** Fill the blanks of the words; dates come written out in the reader's language and the branch's zone. */
  values: Record<string, string | number>
  /** Where the button leads, from "/" on. */
  path: string
  /** A mail with the same key is sent once, however often it is queued. */
  onceKey?: string
}

/** Writes a mail and leaves its sending to the worker; nothing is sent when the transaction fails. */
export const queueMail = (tx: Tx, mail: Mail): Promise<void> => queueMails(tx, [mail])

/** The same for many: one statement whatever their number. */
export async function queueMails(tx: Tx, mails: readonly Mail[]): Promise<void> {
  if (mails.length === 0) return
  const rows = await Promise.all(mails.map(async (mail) => ({ id: newId(), to: mail.to, kind: mail.kind, onceKey: mail.onceKey ?? null, ...(await renderMail(mail)) })))
  await tx.$executeRaw(sql`
    with queued as (
      insert into "MailMessage" (id, "to", subject, text, html, template, "onceKey", "createdAt")
      select m.id, m."to", m.subject, m.text, m.html, m.kind, m."onceKey", ${now()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m (id uuid, "to" text, subject text, text text, html text, kind text, "onceKey" text)
      on conflict do nothing
      returning id)
    ${enqueueEach('send_mail', sql`jsonb_build_object('mailId', queued.id)`, sql`queued`)}`)
}
