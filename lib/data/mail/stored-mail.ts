import 'server-only'
import { now } from '../clock'
import { withoutTenant } from '../tenant'

const shown = { id: true, to: true, subject: true, template: true, createdAt: true, sentAt: true, failure: true } as const

export type MailLine = { id: string; to: string; subject: string; createdAt: Date; sentAt: Date | null; failure: string | null }

/** The newest mails, at most `limit`, optionally to one address. */
export const listMails = (limit: number, to?: string): Promise<MailLine[]> =>
  withoutTenant({ reason: 'mail' }, (tx) =>
    tx.mailMessage.findMany({ where: to ? { to } : {}, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: limit, select: shown }),
  )

export const findMail = (id: string) =>
  withoutTenant({ reason: 'mail' }, (tx) => tx.mailMessage.findUnique({ where: { id }, select: { ...shown, text: true, html: true } }))

/** Notes that a mail left the house. Its words held links that open accounts, so they are kept only for the demo's mailbox. */
export const saveSent = (id: string, keepWords: boolean) =>
  withoutTenant({ reason: 'mail' }, (tx) =>
    tx.mailMessage.updateMany({
      where: { id, sentAt: null },
      data: { sentAt: now(), failure: null, ...(keepWords ? {} : { text: '', html: '' }) },
    }),
  )

export const saveFailure = (id: string, failure: string) =>
  withoutTenant({ reason: 'mail' }, (tx) => tx.mailMessage.updateMany({ where: { id }, data: { failure: failure.slice(0, 500) } }))
