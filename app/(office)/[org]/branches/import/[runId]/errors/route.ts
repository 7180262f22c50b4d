import { getTranslations } from 'next-intl/server'
import type { RowError } from '@/lib/domain/branch/import/read-rows'
import { rowsToMend } from '@/lib/domain/import/rows-to-mend'
import { listImportErrors, ViewBranchImport } from '@/lib/usecases/branches/view-branch-import'
import { identifyActor } from '@/lib/web/actor'
import { csvResponse } from '@/lib/web/csv-file'
import { importSentences } from '@/lib/web/import-sentence'
import { readerLanguage } from '@/lib/web/reader-language'
import { respond } from '@/lib/web/respond'

/** The rows with errors as they stood in the file, with a column that says what is wrong: to mend and to send again. */
export function GET(_request: Request, { params }: RouteContext<'/[org]/branches/import/[runId]/errors'>) {
  return respond(async () => {
    const { org, runId } = await params
    const actor = await identifyActor(org)
    const [t, language, sentence, leftOut] = await Promise.all([
      getTranslations('branch-import'), readerLanguage(), importSentences(), listImportErrors(actor, ViewBranchImport.parse({ runId })),
    ])
    const words = { line: t('line'), why: t('whatIsWrong'), whyOf: (errors: readonly RowError[]) => errors.map(sentence).join(' ') }
    return csvResponse(t('errorFile'), rowsToMend(leftOut, words, language), language)
  })
}
