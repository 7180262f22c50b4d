import { getLocale, getTranslations } from 'next-intl/server'
import { languageOf } from '@/lib/domain/language'
import { historyTemplate } from '@/lib/usecases/history/history-template'
import { identifyActor } from '@/lib/web/actor'
import { csvResponse } from '@/lib/web/csv-file'
import { respond } from '@/lib/web/respond'

/** A file to fill in: heads this import knows, the sections of the standard, and a row for an example with a branch there is. */
export function GET(_request: Request, { params }: RouteContext<'/[org]/scorecards/import/template'>) {
  return respond(async () => {
    const { org } = await params
    const actor = await identifyActor(org)
    const [t, locale] = await Promise.all([getTranslations('history-import'), getLocale()])
    const { sections, example } = await historyTemplate(actor, languageOf(locale))
    const heads = (['branch', 'date', 'total', 'period', 'visits'] as const).map((field) => t(`field.${field}`))
    return csvResponse(t('templateFile'), [[...heads, ...sections], [example.branch, example.day, '87.5', example.period, '1', ...sections.map(() => '90')]])
  })
}
