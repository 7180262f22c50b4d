import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { Field, fieldControl } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { env } from '@/lib/env'
import { readMailbox } from '@/lib/usecases/mail/read-mailbox'
import { PublicPage } from '../public-page'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts'))('mailbox.title') })

export default async function MailboxPage({ searchParams }: PageProps<'/mailbox'>) {
  if (!env().DEMO_MAILBOX) notFound()
  const [{ to }, say, format] = await Promise.all([searchParams, getTranslations('accounts'), getFormatter()])
  const address = typeof to === 'string' && to.trim() !== '' ? to.trim() : undefined
  const mails = await readMailbox(address)
  return (
    <PublicPage wide title={say('mailbox.title')} description={say('mailbox.text')}>
      <form role="search" className="flex items-end gap-2">
        <Field id="to" label={say('mailbox.to')} className="flex-1"><Input {...fieldControl('to', {})} name="to" type="email" defaultValue={address} /></Field>
        <Button type="submit" className="h-10">{say('mailbox.filter')}</Button>
      </form>
      {mails.length === 0 ? <p className="text-ink-2">{say(address ? 'mailbox.noneHere' : 'mailbox.none')}</p> : (
        <ul className="grid border-t border-line">
          {mails.map(({ id, subject, to: receiver, createdAt }) => (
            <li key={id} className="border-b border-line">
              <Link href={`/mailbox/${id}`} className="grid gap-0.5 rounded-sm py-3 hover:bg-sunken">
                <span className="font-medium break-words">{subject}</span>
                <span className="text-12 text-ink-2">{receiver} · {format.relativeTime(createdAt)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </PublicPage>
  )
}
