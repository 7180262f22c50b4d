import { getTranslations } from 'next-intl/server'
import { listHistoryErrors, ViewHistory } from '@/lib/usecases/history/view-history'
import { identifyActor } from '@/lib/web/actor'
import { csvResponse } from '@/lib/web/csv-file'
import { historySentences } from '@/lib/web/history-sentence'
import { respond } from '@/lib/web/respond'

/** The rows left out as they stood in the file, with a column that says why: to mend and to send again. */
export function GET(_request: Request, { params }: RouteContext<'/[org]/scorecards/import/[runId]/errors'>) {
  return respond(async () => {
    const { org, runId } = await params
    const actor = await identifyActor(org)
    const [t, sentence, { header, rows }] = await Promise.all([
      getTranslations('history-import'), historySentences(), listHistoryErrors(actor, ViewHistory.parse({ runId })),
    ])
    const lines = rows.map(({ line, cells, errors }) => [...header.map((_, column) => cells[column] ?? ''), String(line), errors.map(sentence).join(' ')])
    return csvResponse(t('errorFile'), [[...header, t('line'), t('whatIsWrong')], ...lines])
  })
}
