import { clsx } from 'clsx'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { Speech } from '@/components/scorecards/speech'
import { importedWords } from '@/components/score/score-reading'
import { ZoneSign } from '@/components/score/zone-sign'
import { linkLook } from '@/components/ui/link-look'
import { SectionHeader } from '@/components/ui/page-header'
import { Sideways } from '@/components/ui/sideways'
import type { CompareView, Line } from '@/lib/domain/scorecard/compare-view'
import type { ReactNode } from 'react'
import { HeatFigure, heatGround, IMPORTED } from './heat-cell'
import { PlaceSelect } from './place-select'

type Shown = {
  view: CompareView
  minimum: number
  /** The section of the narrow list; null: the total. */
  section: string | null
  sectionHref: (key: string | null) => string
  branchHref: (id: string) => string
  why: (branchId: string, section: string | null) => string
  orderLinks: ReactNode
  pages: ReactNode
  speech: Speech
}

const head = 'sticky top-0 z-2 border-b border-line bg-paper px-2 pb-2 align-bottom text-12 font-medium text-ink-3'

/**
 * On a sheet a column is narrower than the words of its head: they run upwards from the table there, whole, and side by side where they
 * are many. A word is cut only where it is longer than the head may be high.
 */
const upright = 'print:inline-block print:max-h-32 print:rotate-180 print:text-left print:align-bottom print:hyphens-none print:[writing-mode:vertical-rl]'

/** Branches by sections: a table whose head and first column stay while it scrolls; on a narrow screen a list of one section at a time. */
export async function HeatMap(shown: Shown) {
  const t = await getTranslations('compare')
  const { view: { lines, sections }, branchHref, why, orderLinks, pages, speech: { say, words } } = shown
  return (
    <section id="map" className="scroll-mt-20">
      <SectionHeader title={t('map.title')} note={t('map.note')} end={orderLinks} />
      <Sideways label={t('map.title')} className="relative hidden max-h-[80vh] scroll-pt-14 scroll-pl-72 overflow-x-auto overflow-y-auto lg:block print:block print:max-h-none">
        <table aria-label={t('map.title')} data-print-fit className="w-full border-separate border-spacing-0">
          <thead>
            <tr>
              <th scope="col" className={clsx(head, 'left-0 z-3 min-w-40 pl-0 text-left print:min-w-0')}>{t('column.branch')}</th>
              <th scope="col" className={clsx(head, 'text-right')}>{t('map.total')}</th>
              {sections.map(({ key, title }) => (
                <th key={key} scope="col" className={clsx(head, 'max-w-40 min-w-24 text-right hyphens-auto wrap-break-word print:min-w-0')}><span className={upright}>{say(title)}</span></th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, reading, cells, ...line }) => (
              <tr key={id}>
                <th scope="row" className="sticky left-0 z-1 h-10 max-w-72 border-b border-line bg-paper py-1 pr-4 text-left font-normal wrap-anywhere">
                  <Named {...line} imported={importedWords(reading, words)} href={branchHref(id)} />
                </th>
                <td className={clsx('h-10 border-b border-line px-2 py-1 text-right', heatGround(reading))}>
                  <HeatFigure reading={reading} words={words} why={why(id, null)} />
                </td>
                {cells.map((cell, at) => (
                  <td key={sections[at]!.key} className={clsx('h-10 border-b border-line px-2 py-1 text-right', heatGround(cell))}>
                    <HeatFigure reading={cell} words={words} why={why(id, sections[at]!.key)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
      <HeatList {...shown} label={t('map.section')} total={t('map.total')} />
      <Legend few={shown.minimum} imported={lines.some(({ reading, cells }) => [reading, ...cells].some((one) => one?.imported))} speech={shown.speech} />
      {pages}
    </section>
  )
}

/** One section of every branch on the page, where there is no room for a table. */
function HeatList({ view: { lines, sections }, section, sectionHref, branchHref, why, label, total, speech: { say, words } }: Shown & { label: string; total: string }) {
  const at = sections.findIndex(({ key }) => key === section)
  const choices = [{ value: '', label: total, href: sectionHref(null) }, ...sections.map(({ key, title }) => ({ value: key, label: say(title), href: sectionHref(key) }))]
  return (
    <div className="grid gap-3 lg:hidden print:hidden">
      <div><PlaceSelect label={label} name="section" value={at < 0 ? '' : section!} choices={choices} /></div>
      <ul>
        {lines.map(({ id, reading, cells, ...line }) => {
          const shown = at < 0 ? reading : (cells[at] ?? null)
          return (
            <li key={id} className="grid min-h-11 grid-cols-[minmax(0,1fr)_auto] items-center gap-3 border-b border-line py-1">
              <span className="min-w-0 wrap-anywhere">
                <Named {...line} imported={importedWords(reading, words)} href={branchHref(id)} />
              </span>
              <span className={clsx('rounded-sm px-2 py-1', heatGround(shown))}>
                <HeatFigure reading={shown} words={words} why={why(id, at < 0 ? null : section)} />
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** A branch's name with where it stands, how many of its visits come from files, and why there is no score where there is none. */
async function Named({ name, region, unscored, imported, href }: Pick<Line, 'name' | 'region' | 'unscored'> & { imported: string | null; href: string }) {
  const t = await getTranslations('compare.unscored')
  return (
    <>
      <Link href={href} className={linkLook.row}>{name}</Link>
      {region ? <span className="block text-12 text-ink-3">{region}</span> : null}
      {imported ? <span className="block text-12 text-ink-2">{imported}</span> : null}
      {unscored ? <span className="block text-12 text-ink-2">{t(unscored.why, { visits: unscored.visits })}</span> : null}
    </>
  )
}

/** What signs and grounds mean, in words. */
async function Legend({ few, imported, speech: { words } }: { few: number; imported: boolean; speech: Speech }) {
  const t = await getTranslations('compare.map')
  const mute = { ...words, above: '', inside: '', below: '', notCertain: '' }
  return (
    <ul aria-label={t('legend')} className="flex break-inside-avoid flex-wrap gap-x-5 gap-y-1 pt-3 text-12 text-ink-2">
      {(['above', 'inside', 'below'] as const).map((place) => (
        <li key={place} className="inline-flex items-center gap-1.5">
          <span className={clsx('inline-flex size-5 items-center justify-center rounded-sm', grounds[place])}><ZoneSign reading={{ place, certain: true }} words={mute} /></span>
          {t(place)}
        </li>
      ))}
      <li className="inline-flex items-center gap-1.5"><ZoneSign reading={{ place: 'inside', certain: false }} words={mute} />{t('notCertain')}</li>
      <li>{t('few', { count: few })}</li>
      <li>{t('none')}</li>
      {imported ? <li>{IMPORTED} {words.importedSome}</li> : null}
    </ul>
  )
}

const grounds = { above: 'bg-above/15', inside: 'bg-inside/15', below: 'bg-below/15' } as const
