import 'server-only'
import type { Language } from '@/lib/domain/language'
import { now } from '../clock'
import { newId } from '../ids'
import { enqueue } from '../jobs/enqueue'
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
export async function queueMail(tx: Tx, mail: Mail): Promise<void> {
  const id = newId()
  const { to, kind, onceKey = null } = mail
  const { count } = await tx.mailMessage.createMany({
    data: [{ id, to, template: kind, onceKey, createdAt: now(), ...(await renderMail(mail)) }],
    skipDuplicates: true,
  })
  if (count === 1) await enqueue(tx, 'send_mail', { mailId: id })
}
