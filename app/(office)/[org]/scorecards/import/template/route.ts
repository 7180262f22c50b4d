import { getTranslations } from 'next-intl/server'
import { templateRows } from '@/lib/domain/history/template'
import { historyTemplate } from '@/lib/usecases/history/history-template'
import { identifyActor } from '@/lib/web/actor'
import { csvResponse } from '@/lib/web/csv-file'
import { readerLanguage } from '@/lib/web/reader-language'
import { respond } from '@/lib/web/respond'

/** A file to fill in: heads this import knows, the sections of the standard, and a row for an example with a branch there is. */
export function GET(_request: Request, { params }: RouteContext<'/[org]/scorecards/import/template'>) {
  return respond(async () => {
    const { org } = await params
    const actor = await identifyActor(org)
    const [t, language] = await Promise.all([getTranslations('history-import'), readerLanguage()])
    const rows = templateRows((field) => t(`field.${field}`), await historyTemplate(actor, language))
    return csvResponse(t('templateFile'), rows, language)
  })
}
