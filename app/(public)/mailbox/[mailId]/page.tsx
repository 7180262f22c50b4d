import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { MailText } from '@/components/accounts/mail-text'
import { linkLook } from '@/components/ui/link-look'
import { Problem } from '@/lib/domain/problem'
import { readMail } from '@/lib/usecases/mail/read-mailbox'
import { PublicPage } from '../../public-page'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts'))('mailbox.title') })

export default async function MailPage({ params }: PageProps<'/mailbox/[mailId]'>) {
  const { mailId } = await params
  if (!/^[0-9a-f-]{36}$/.test(mailId)) notFound()
  const mail = await readMail(mailId).catch((error: unknown) => {
    if (error instanceof Problem) notFound()
    throw error
  })
  const [say, format] = await Promise.all([getTranslations('accounts'), getFormatter()])
  return (
    <PublicPage
      wide
      title={mail.subject}
      description={`${mail.to} · ${format.dateTime(mail.createdAt, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })} UTC`}
      foot={<Link href="/mailbox" className={linkLook.plain}>{say('mailbox.back')}</Link>}
    >
      <MailText text={mail.text} />
    </PublicPage>
  )
}
