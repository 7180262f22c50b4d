import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { VisitView } from '@/components/field/visit-view'
import { Problem } from '@/lib/domain/problem'
import { viewOwnVisit } from '@/lib/usecases/field/view-own-visit'
import { readThread } from '@/lib/usecases/messages/read-thread'
import { requireActor } from '@/lib/web/actor'
import { pathId } from '@/lib/web/path-id'
import { readerLanguage } from '@/lib/web/reader-language'

export default async function VisitPage({ params }: PageProps<'/field/[org]/[visitId]'>) {
  const { org, visitId } = await params
  const actor = await requireActor(org, 'field:work')
  const [language, say] = await Promise.all([readerLanguage(), getTranslations('field')])
  const page = await Promise.resolve()
    .then(() => viewOwnVisit(actor, { visitId: pathId(visitId), language }))
    .catch((error: unknown) => (error instanceof Problem ? null : Promise.reject(error)))
  if (!page) notFound()
  const { messages } = await readThread(actor, { visitId })
  const shown = messages.map(({ id, body, at, mine }) => ({ id, body, at: at.toISOString(), mine }))
  return <VisitView org={org} pack={{ page, messages: shown }} say={say} language={language} />
}
