'use client'

import { closestCenter, DndContext, PointerSensor, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { Plus } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useCallback, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { textIn } from '@/lib/domain/language'
import { criteriaOf, type StandardContent } from '@/lib/domain/standard/content'
import { dropInOutline, outlineRows, type OutlineRow } from '@/lib/domain/standard/edit/outline'
import { mostPoints } from '@/lib/domain/standard/points-possible'
import { minutesOnPhone } from '@/lib/domain/templates/minutes'
import { useEditor } from './editor-context'
import type { Selection } from './editor-state'
import { OutlineLine } from './outline-row'
import { OutlineTop } from './outline-top'
import type { OutlineVerbs } from './use-outline-verbs'

type Props = { content: StandardContent; selection: Selection; verbs: OutlineVerbs }

/** The whole standard as a list: choose, fold, drag, add. */
export function Outline({ content, selection, verbs }: Props) {
  const t = useTranslations('standard-editor')
  const format = useFormatter()
  const { edit, select, language, base } = useEditor()
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const list = useRef<HTMLUListElement>(null)
  const rows = useMemo(() => outlineRows(content, folded), [content, folded])
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }))
  const dragId = useId()

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
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over) edit((before) => dropInOutline(before, outlineRows(before, folded), String(active.id), String(over.id)))
  }
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
  const weights = content.sections.reduce((sum, { weightMilli }) => sum + weightMilli, 0)
  const figureOf = (row: OutlineRow) => {
    if (row.kind === 'criterion') return row.criterion.bonus ? `+${format.number(mostPoints(row.criterion) / 1_000)}` : format.number(mostPoints(row.criterion) / 1_000)
    if (row.kind === 'section' && content.method === 'weighted_sections' && weights > 0)
      return format.number(row.section.weightMilli / weights, { style: 'percent', maximumFractionDigits: 1 })
    return undefined
  }
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
        <p className="font-semibold">{t('criteriaCount', { count: criteriaOf(content).length })}</p>
        <p className="text-12 text-ink-3">{t('aboutMinutes', { minutes: minutesOnPhone(content) })}</p>
      </div>
      <OutlineTop selection={selection} scenarios={content.scenarios.length} onSelect={onSelect} />
      <DndContext
        id={dragId}
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={onDragEnd}
        accessibility={{
          screenReaderInstructions: { draggable: t('dragInstructions') },
          announcements: { onDragStart: () => undefined, onDragOver: () => undefined, onDragEnd: () => t('moved'), onDragCancel: () => undefined },
        }}
      >
        <SortableContext items={rows.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          <ul ref={list} onKeyDown={onKeyDown} className="grid grid-cols-[minmax(0,1fr)]">
            {rows.map((row) => (
              <OutlineLine
                key={row.id}
                id={row.id}
                kind={row.kind}
                label={labelOf(row)}
                figure={figureOf(row)}
                selected={row.id === selection}
                folded={row.kind === 'section' ? folded.has(row.section.key) : undefined}
                foldLabel={row.kind === 'section' ? t('fold', { section: labelOf(row) }) : undefined}
                onSelect={onSelect}
                onFold={onFold}
              />
            ))}
          </ul>
        </SortableContext>
      </DndContext>
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
}
