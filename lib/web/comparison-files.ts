import 'server-only'
import { getTranslations } from 'next-intl/server'
import { fromTenths, type Cell } from '@/lib/domain/export/cell'
import { csvStyleOf } from '@/lib/domain/export/csv'
import { mediaTypes } from '@/lib/domain/export/export-run'
import { fileNameOf } from '@/lib/domain/export/workbook-text'
import { localeOf, textIn, type Language } from '@/lib/domain/language'
import type { Reading } from '@/lib/domain/scorecard/reading'
import type { SideShown } from '@/lib/domain/scorecard/rollout'
import { nameOf, sectionsOf } from '@/lib/domain/scorecard/words'
import { numberFormat } from '@/lib/i18n/formats'
import type { CommonExport, RolloutExport } from '@/lib/usecases/exports/export-comparison'
import { csvFile, csvStream } from './csv-stream'
import { fileResponse } from './file-response'
import { workbook, type WorkbookSheet } from './workbook'

/** A comparison as a file: what it is of, then its tables; the first of those alone as CSV. */
export type ComparisonFile = { name: string; about: Cell[][]; tables: WorkbookSheet[] }

export async function comparisonResponse({ name, about, tables }: ComparisonFile, format: string | null, language: Language): Promise<Response> {
  const t = await getTranslations('export')
  if (format === 'xlsx') return fileResponse({ fileName: `${fileNameOf(name)}.xlsx`, type: mediaTypes.xlsx, bytes: await workbook([{ name: t('sheet.about'), rows: about, widths: [44, 80] }, ...tables]) })
  const [header = [], ...rows] = tables[0]?.rows ?? []
  return csvFile(name, csvStream(once(rows), { header: header.map(String), cells: (row) => row, style: csvStyleOf(language) }))
}

async function* once<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows
}

type Say = (key: string) => string
const table = (t: Say, name: string, heads: readonly string[], rows: Cell[][]): WorkbookSheet => ({
  name: t(`sheet.${name}`), rows: [heads.map((head) => t(`column.${head}`)), ...rows], widths: heads.map((_, at) => (at < 2 ? 34 : 16)),
})
const line = (t: Say, key: string, value: Cell): Cell[][] => (value === null || value === '' ? [] : [[t(`about.${key}`), value]])

/** Before and after a measure: the finding, then both sides of every step and each branch it reached. */
export async function rolloutFile({ subject, region, branches, view }: RolloutExport, { months, worst }: { months: number; worst: boolean }, language: Language): Promise<ComparisonFile> {
  const [t, rollout, scorecards] = await Promise.all([getTranslations('export'), getTranslations('rollout'), getTranslations('scorecards')])
  const place = region?.name ?? t('sheet.network')
  const points = (tenths: number) => numberFormat(localeOf(language), { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(tenths / 10)
  const names = new Map(branches.map(({ id, name }) => [id, name]))
  const side = (on: string, key: 'reached' | 'waiting', found: SideShown): Cell[] => [
    { day: on }, rollout(`table.${key}`), null, found?.branches ?? 0, fromTenths(found?.before ?? null), found?.visitsBefore ?? 0, found?.importedBefore ?? 0, fromTenths(found?.after ?? null), found?.visitsAfter ?? 0, found?.importedAfter ?? 0, fromTenths(found?.change ?? null),
  ]
  const rows = view.steps.flatMap(({ on, reached, waiting, lines }): Cell[][] => [
    side(on, 'reached', reached), side(on, 'waiting', waiting),
    ...lines.map(({ id, before, after, visitsBefore, visitsAfter, importedBefore = 0, importedAfter = 0 }): Cell[] => [
      { day: on }, rollout('table.each'), names.get(id) ?? '', 1, fromTenths(before), visitsBefore, importedBefore, fromTenths(after), visitsAfter, importedAfter, before === null || after === null ? null : fromTenths(after - before),
    ]),
  ])
  const b = (words: string) => words
  const finding = view.kind === 'interval' ? rollout.markup('finding.interval', { points: points(view.points), low: points(view.low), high: points(view.high), chance: view.mayBeChance ? 'yes' : 'no', b })
    : 'points' in view ? rollout.markup(`finding.${view.kind}`, { points: points(view.points), b }) : rollout(`finding.${view.kind}`)
  return {
    name: `${t('file.rollout')} ${place} ${subject.choice.name}`,
    about: [
      [t('about.what'), t('about.value')],
      ...line(t, 'place', place), ...line(t, 'standard', subject.choice.name), ...line(t, 'channel', scorecards(`channel.${subject.channel}`)), ...line(t, 'purpose', t('about.routine')),
      ...line(t, 'finding', finding),
      ...('points' in view ? line(t, 'effect', fromTenths(view.points)) : []),
      ...(view.kind === 'interval' ? [...line(t, 'effectLow', fromTenths(view.low)), ...line(t, 'effectHigh', fromTenths(view.high))] : []),
      ...(worst || view.choice?.worst ? line(t, 'warning', `${rollout(worst ? 'warning.picked' : 'warning.seen')} ${rollout('warning.returns')}`) : []),
      ...line(t, 'means', rollout('how', { count: months })),
    ],
    tables: [table(t, 'steps', ['reachedOn', 'side', 'branch', 'branches', 'before', 'visitsBefore', 'importedBefore', 'after', 'visitsAfter', 'importedAfter', 'change'], rows)],
  }
}

/** Two waves as they were published and over their common criteria, then what is left out and why. */
export async function commonFile({ choice, before, wave, place, words, view }: CommonExport, language: Language): Promise<ComparisonFile> {
  const [t, trends, scorecards] = await Promise.all([getTranslations('export'), getTranslations('trends'), getTranslations('scorecards')])
  const say = (text: Parameters<typeof textIn>[0]) => textIn(text, language, words.versions.at(-1)?.base ?? 'en')
  const titles = new Map(words.versions.flatMap(({ number }) => sectionsOf(words, number).map(({ key, title }) => [key, title] as const)))
  const figures = ({ score, interval, n }: Reading): Cell[] => [fromTenths(score), fromTenths(interval?.low ?? null), fromTenths(interval?.high ?? null), n]
  const { change } = view.common
  const where = place || t('sheet.network')
  return {
    name: `${t('file.common')} ${where} ${choice.name} ${before.name} ${wave.name}`,
    about: [
      [t('about.what'), t('about.value')],
      ...line(t, 'place', where), ...line(t, 'standard', choice.name), ...line(t, 'channel', scorecards(`channel.${choice.channel}`)), ...line(t, 'purpose', t('about.routine')),
      ...line(t, 'waves', trends('common.headline', { before: before.name, after: wave.name })),
      ...line(t, 'criteriaCompared', trends('common.overNoShare', { kept: view.kept, all: view.all })), ...line(t, 'share', fromTenths(view.share)),
      ...line(t, 'change', fromTenths(change?.points ?? null)), ...line(t, 'changeLow', fromTenths(change?.interval?.low ?? null)), ...line(t, 'changeHigh', fromTenths(change?.interval?.high ?? null)),
      ...line(t, 'mayBeChance', change && t(change.mayBeChance ? 'yes' : 'no')),
      ...line(t, 'broken', view.broken ? t('about.brokenNote') : trends('common.joins')),
      ...line(t, 'means', trends('common.how', { version: view.newer })),
    ],
    tables: [
      table(t, 'waves', ['wave', 'version', 'score', 'low', 'high', 'visits', 'common', 'commonLow', 'commonHigh', 'commonVisits'], (['before', 'now'] as const).map((when) => [
        when === 'before' ? before.name : wave.name, view.versions[when].join(', '), ...figures(view.published[when]), ...figures(view.common[when]),
      ])),
      table(t, 'leftOut', ['criterion', 'section', 'why', 'key'], view.leftOut.map(({ key, because }) => [
        say(nameOf(words, key)) || key, say(titles.get(words.criteria.find((one) => one.key === key)?.sectionKey ?? '') ?? {}), trends(`common.because.${because}`), key,
      ])),
    ],
  }
}
