'use client'

import { Plus } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { memo, useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { textIn, type Language } from '@/lib/domain/language'
import { criteriaOf, type StandardContent } from '@/lib/domain/standard/content'
import { dropInOutline, outlineRows, type OutlineRow } from '@/lib/domain/standard/edit/outline'
import { outdatedTexts, inLanguage, sinceOf } from '@/lib/domain/standard/outdated-texts'
import { mostPoints } from '@/lib/domain/standard/points-possible'
import { missingIn, textGroups, textsOf } from '@/lib/domain/standard/translations'
import { minutesOnPhone } from '@/lib/domain/templates/minutes'
import { useEditor } from './editor-context'
import type { Selection } from './editor-state'
import { type Dragged, MoveTold } from './move-told'
import { OutlineLine } from './outline-row'
import { OutlineTop } from './outline-top'
import { OutlineTranslations } from './outline-translations'
import { useLacking } from './translate/use-lacking'
import type { OutlineVerbs } from './use-outline-verbs'
import { useRowDrag } from './use-row-drag'

type Props = { content: StandardContent; selection: Selection; verbs: OutlineVerbs; onTranslate: (language?: Language) => void }

/** The whole standard as a list: choose, fold, drag, add. Drawn after the keystroke that changed it, not with it. */
export const Outline = memo(function Outline({ content, selection, verbs, onTranslate }: Props) {
  const t = useTranslations('standard-editor')
  const lacking = useLacking()
  const format = useFormatter()
  const { edit, select, language, base, before } = useEditor()
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const rows = useMemo(() => outlineRows(content, folded), [content, folded])
  const groups = useMemo(() => textGroups(content), [content])
  const since = useMemo(() => sinceOf(content, before), [content, before])
  const outdated = useMemo(() => outdatedTexts(groups, since), [groups, since])
  const { line, onPointerDown } = useRowDrag(rows, (activeId, overId) => {
    edit((before) => dropInOutline(before, outlineRows(before, folded), activeId, overId))
    setDragged({ id: activeId, from: content })
  })

  const onSelect = useCallback(
    (id: string) => select(id.startsWith('group:') ? (`section:${id.split(':')[1]}` as Selection) : (id as Selection)),
    [select],
  )
  const onFold = useCallback((id: string) => {
    const key = id.slice('section:'.length)
    setFolded((before) => {
      const after = new Set(before)
      if (!after.delete(key)) after.add(key)
      return after
    })
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.altKey ? 0 : event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('[data-outline-row]') ?? [])]
    const next = buttons[buttons.findIndex((button) => button === document.activeElement) + step]
    if (!next) return
    event.preventDefault()
    next.focus()
    if (!next.dataset.outlineRow?.startsWith('group:')) onSelect(next.dataset.outlineRow ?? 'standard')
  }
  const questions = criteriaOf(content).length
  const weights = content.sections.reduce((sum, { weightMilli }) => sum + weightMilli, 0)
  const figureOf = (row: OutlineRow) => {
    if (row.kind === 'criterion') return row.criterion.bonus ? `+${format.number(mostPoints(row.criterion) / 1_000)}` : format.number(mostPoints(row.criterion) / 1_000)
    if (row.kind === 'section' && content.method === 'weighted_sections' && weights > 0)
      return format.number(row.section.weightMilli / weights, { style: 'percent', maximumFractionDigits: 1 })
    return undefined
  }
  /** Beside a section while its texts are written in another language than the base. */
  const notes = useMemo(
    () =>
      new Map(
        (language === base ? [] : groups).map((group) => {
          const [missing, old] = [missingIn(textsOf([group]), language), inLanguage(outdatedTexts([group], since), language).length]
          return [group.id, missing + old > 0 ? lacking(missing, old) : undefined]
        }),
      ),
    [groups, since, language, base, lacking],
  )
  const noteOf = ({ id }: OutlineRow) => notes.get(id)
  const labelOf = (row: OutlineRow) => {
    if (row.kind === 'section') return textIn(row.section.title, language, base) || t('untitledSection')
    if (row.kind === 'group') {
      const group = row.section.groups.find(({ key }) => key === row.groupKey)
      return (group && textIn(group.title, language, base)) || t('untitledGroup')
    }
    return textIn(row.criterion.name, language, base) || textIn(row.criterion.prompt, language, base) || t('untitledCriterion')
  }
  return (
    <nav aria-label={t('outline')} className="grid grid-cols-[minmax(0,1fr)] content-start gap-2">
      <div className="flex items-baseline justify-between gap-2">
        <p className="font-semibold">{t('criteriaCount', { count: questions })}</p>
        <p className="text-12 text-ink-3">{questions === 0 ? t('noQuestions') : t('aboutMinutes', { minutes: minutesOnPhone(content) })}</p>
      </div>
      <OutlineTop selection={selection} scenarios={content.scenarios.length} onSelect={onSelect} />
      <OutlineTranslations groups={groups} outdated={outdated} base={content.baseLanguage} isEmpty={questions === 0} onTranslate={onTranslate} />
      <p className="sr-only">{t('dragInstructions')}</p>
      <div className="relative">
        <ul ref={list} onKeyDown={onKeyDown} onPointerDown={onPointerDown} className="grid grid-cols-[minmax(0,1fr)]">
          {rows.map((row) => (
            <OutlineLine
              key={row.id}
              id={row.id}
              kind={row.kind}
              inGroup={row.kind === 'criterion' && row.criterion.groupKey !== null}
              label={labelOf(row)}
              figure={figureOf(row)}
              note={noteOf(row)}
              selected={row.id === selection}
              folded={row.kind === 'section' ? folded.has(row.section.key) : undefined}
              foldLabel={row.kind === 'section' ? t('fold', { section: labelOf(row) }) : undefined}
              onSelect={onSelect}
              onFold={onFold}
            />
          ))}
        </ul>
        <div ref={line} hidden aria-hidden className="pointer-events-none absolute inset-x-0 -top-px h-0.5 rounded-full bg-accent" />
      </div>
      <MoveTold content={content} selection={selection} dragged={dragged} language={language} base={base} />
      {rows.length === 0 ? <p className="text-ink-2">{t('noSections')}</p> : null}
      <div className="grid justify-items-start">
        <Button variant="quiet" icon={<Plus />} onClick={verbs.addCriterion}>
          {t('addCriterion')} <Kbd>N</Kbd>
        </Button>
        <Button variant="quiet" icon={<Plus />} onClick={verbs.addSection}>
          {t('addSection')}
        </Button>
      </div>
    </nav>
  )
})
