import { getTranslations } from 'next-intl/server'
import type { HistoryError } from '@/lib/domain/history/read-lines'
import { rowsToMend } from '@/lib/domain/import/rows-to-mend'
import { listHistoryErrors, ViewHistory } from '@/lib/usecases/history/view-history'
import { identifyActor } from '@/lib/web/actor'
import { csvResponse } from '@/lib/web/csv-file'
import { historySentences } from '@/lib/web/history-sentence'
import { readerLanguage } from '@/lib/web/reader-language'
import { respond } from '@/lib/web/respond'

/** The rows left out as they stood in the file, with a column that says why: to mend and to send again. */
export function GET(_request: Request, { params }: RouteContext<'/[org]/scorecards/import/[runId]/errors'>) {
  return respond(async () => {
    const { org, runId } = await params
    const actor = await identifyActor(org)
    const [t, language, sentence, leftOut] = await Promise.all([
      getTranslations('history-import'), readerLanguage(), historySentences(), listHistoryErrors(actor, ViewHistory.parse({ runId })),
    ])
    const words = { line: t('line'), why: t('whatIsWrong'), whyOf: (errors: readonly HistoryError[]) => errors.map(sentence).join(' ') || t('mayComeNow') }
    return csvResponse(t('errorFile'), rowsToMend(leftOut, words, language), language)
  })
}
