import 'server-only'
import { findMail, listMails } from '@/lib/data/mail/stored-mail'
import { Problem } from '@/lib/domain/problem'
import { env } from '@/lib/env'

/** The demo's mailbox stands in for everybody's own; where real people have accounts it does not exist. */
function demoOnly(): void {
  if (!env().DEMO_MAILBOX) throw new Problem('not_found')
}

export async function readMailbox(to?: string) {
  demoOnly()
  return listMails(100, to)
}

/** @throws Problem 'not_found' */
export async function readMail(id: string) {
  demoOnly()
  const mail = await findMail(id)
  if (!mail) throw new Problem('not_found')
  return mail
}
