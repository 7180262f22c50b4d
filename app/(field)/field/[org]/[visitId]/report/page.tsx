import { getMessages, getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { isLate } from '@/components/field/due-text'
import { momentText } from '@/components/field/format'
import { ReportApp } from '@/components/field/report/report-app'
import type { Messages } from '@/components/field/say'
import { Problem } from '@/lib/domain/problem'
import { sayZone } from '@/lib/domain/visit/say-window'
import { viewReport } from '@/lib/usecases/field/view-report'
import { requireActor } from '@/lib/web/actor'
import { pathId } from '@/lib/web/path-id'
import { readerLanguage } from '@/lib/web/reader-language'

export default async function ReportPage({ params }: PageProps<'/field/[org]/[visitId]/report'>) {
  const { org, visitId } = await params
  const actor = await requireActor(org, 'field:work')
  const [language, say, messages] = await Promise.all([readerLanguage(), getTranslations('field'), getMessages()])
  const desk = await Promise.resolve()
    .then(() => viewReport(actor, { visitId: pathId(visitId), language }))
    .catch((error: unknown) => (error instanceof Problem ? null : Promise.reject(error)))
  if (!desk) notFound()
  if (!desk.editable) redirect(`/field/${org}/${visitId}`)
  const { reportDueAt, timeZone } = desk.place
  return (
    <ReportApp
      desk={desk}
      userId={actor.userId}
      org={org}
      words={messages.checklist as Messages}
      language={language}
      drawnAt={new Date().toISOString()}
      skip={say('skip')}
      subtitle={reportDueAt ? say(isLate(reportDueAt) ? 'dueWas' : 'dueAt', { at: `${momentText(language, reportDueAt, timeZone)}, ${sayZone(timeZone, language, new Date(reportDueAt))}` }) : ''}
    />
  )
}
