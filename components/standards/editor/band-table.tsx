'use client'

import { clsx } from 'clsx'
import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { MOST_LIKELY } from '@/lib/domain/report/recommendation'
import type { Band, Criterion } from '@/lib/domain/standard/content'
import { OptionalDecimalInput, wrapsWhenWrong } from './decimal-input'
import { freshKey, useEditor } from './editor-context'
import { MarkSelect } from './mark-select'
import { PointsInput } from './points-input'
import { fieldId } from './text-field'

type WithBands = Extract<Criterion, { bands: Band[] }>
/** Lowest and highest edge of a band. Of a recommendation the upper edge of ten is eleven. */
const edgesOf = (type: WithBands['type']): [number, number] => (type === 'duration' ? [0, EDGE] : type === 'recommendation' ? [0, (MOST_LIKELY + 1) * 1_000] : [-EDGE, EDGE])
const EDGE = 1_000_000_000_000

/** Bands of seconds or of a number: from (included) to (not included), each with points and mark. */
export function BandTable({ criterion }: { criterion: WithBands }) {
  const t = useTranslations('standard-editor')
  const { changeCriterion } = useEditor()
  const { key, type, bands } = criterion
  const decimals = type === 'duration' ? 0 : 3
  const [least, most] = edgesOf(type)
  const change = (edit: (bands: Band[]) => Band[], merge?: string) =>
    changeCriterion(key, (one) => ('bands' in one ? { ...one, bands: edit(one.bands) } : one), merge && `${key}:${merge}`)
  const changeOne = (bandKey: string, part: Partial<Band>, merge?: string) =>
    change((all) => all.map((one) => (one.key === bandKey ? { ...one, ...part } : one)), merge && `${bandKey}:${merge}`)
  /** Where two bands touch, moving the edge of one moves the other's, so that no hole opens. */
  const moveEdge = (band: Band, side: 'from' | 'to', value: number | null) => {
    const other = side === 'to' ? 'from' : 'to'
    change(
      (all) =>
        all.map((one) => {
          if (one.key === band.key) return { ...one, [side]: value }
          return band[side] !== null && one[other] === band[side] ? { ...one, [other]: value } : one
        }),
      `${band.key}:${side}`,
    )
  }
  const add = () =>
    change((all) => {
      const last = all.at(-1)
      const from = last ? last.to : null
      return [...all, { key: freshKey(), from, to: null, pointsMilli: 0, pass: false }]
    })
  return (
    <div className="grid gap-2">
      <div className="flex gap-2 text-12 font-medium text-ink-3" aria-hidden>
        <span className="flex-1">{type === 'duration' ? t('fromSeconds') : t('from')}</span>
        <span className="flex-1">{type === 'duration' ? t('underSeconds') : t('under')}</span>
        <span className="w-18">{t('points')}</span>
        <span className="w-32">{t('countsAs')}</span>
        <span className="w-9" />
      </div>
      {bands.map((band, index) => {
        const name = t('bandNumber', { number: index + 1 })
        return (
          <div key={band.key} className={clsx('flex flex-wrap items-center gap-2 border-b border-line pb-2 sm:flex-nowrap sm:border-0 sm:pb-0', wrapsWhenWrong)}>
            {(['from', 'to'] as const).map((side) => (
              <OptionalDecimalInput
                key={side}
                frame="min-w-24 flex-1 sm:min-w-0"
                id={side === 'from' ? fieldId(`bands.${band.key}`) : undefined}
                aria-label={t(side === 'from' ? 'bandFrom' : 'bandUnder', { band: name })}
                value={band[side]}
                decimals={decimals}
                min={least}
                max={most}
                placeholder={t('open')}
                className="text-right"
                onChange={(value) => moveEdge(band, side, value)}
              />
            ))}
            <PointsInput of={name} pointsMilli={band.pointsMilli} onChange={(pointsMilli) => changeOne(band.key, { pointsMilli }, 'points')} />
            <MarkSelect of={name} pass={band.pass} onChange={(pass) => changeOne(band.key, { pass })} />
            <IconButton aria-label={t('removeOption', { option: name })} onClick={() => change((all) => all.filter((one) => one.key !== band.key))}>
              <X />
            </IconButton>
          </div>
        )
      })}
      <p className="text-12 text-ink-2">{t('bandsHint')}</p>
      {bands.length >= 20 ? null : (
        <Button variant="quiet" icon={<Plus />} className="justify-self-start" id={fieldId('bands')} onClick={add}>
          {t('addBand')}
        </Button>
      )}
    </div>
  )
}
