'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef } from 'react'
import { showToast } from '@/components/ui/toast-store'
import type { StandardContent } from '@/lib/domain/standard/content'
import { isScored } from '@/lib/domain/standard/judged'
import { duplicateCriterion, findCriterion, insertCriterion, removeCriterion, seatAfter } from '@/lib/domain/standard/edit/criteria'
import { stepCriterion } from '@/lib/domain/standard/edit/move-criterion'
import { newCriterion } from '@/lib/domain/standard/edit/new-criterion'
import { putBackCriterion, putBackSection } from '@/lib/domain/standard/edit/put-back'
import { addSection, removeSection, stepSection } from '@/lib/domain/standard/edit/sections'
import type { WithCare } from './condition-care'
import { freshKey, type Editor } from './editor-context'
import { split, type Selection } from './editor-state'

export type OutlineVerbs = ReturnType<typeof useOutlineVerbs>

/** What can be done to the chosen row, the same by key, by button and from the menu. */
export function useOutlineVerbs(edit: Editor['edit'], content: StandardContent, selection: Selection, withCare: WithCare) {
  const t = useTranslations('standard-editor')
  const now = useMemo(() => {
    const [kind, chosen = ''] = split(selection)
    const isCriterion = kind === 'criterion'
    return {
      addCriterion: () => {
        const [key, sectionKey] = [freshKey(), freshKey()]
        edit(
          (now) => {
            const place = isCriterion ? { criterionKey: chosen } : kind === 'section' ? { sectionKey: chosen } : {}
            const whole = now.sections.length > 0 ? now : addSection(now, sectionKey)
            const seat = seatAfter(whole, place)
            const above = isCriterion ? findCriterion(now, chosen)?.criterion : undefined
            return seat ? insertCriterion(whole, newCriterion(key, above && isScored(above) ? above.type : 'yes_no', seat.groupKey, freshKey), seat) : now
          },
          { select: `criterion:${key}` },
        )
      },
      addSection: () => {
        const key = freshKey()
        edit(
          (now) => addSection(now, key, kind === 'section' ? chosen : isCriterion ? findCriterion(now, chosen)?.section.key : undefined),
          { select: `section:${key}` },
        )
      },
      step: (by: -1 | 1) => {
        if (isCriterion) edit((now) => stepCriterion(now, chosen, by))
        if (kind === 'section') edit((now) => stepSection(now, chosen, by))
      },
      duplicate: () => {
        if (!isCriterion) return
        const key = freshKey()
        edit((now) => duplicateCriterion(now, chosen, key), { select: `criterion:${key}` })
      },
      remove: () => {
        if (isCriterion) {
          const found = findCriterion(content, chosen)
          if (!found) return
          const { section, seat } = found
          const neighbour = section.criteria[seat.index + 1] ?? section.criteria[seat.index - 1]
          const remove = (now: StandardContent) => removeCriterion(now, chosen)
          const putBack = () => edit((now) => putBackCriterion(now, found), { select: selection })
          withCare(remove, () => {
            edit(remove, { select: neighbour ? `criterion:${neighbour.key}` : `section:${section.key}` })
            showToast({ message: t('criterionDeleted'), undo: putBack })
          })
        }
        if (kind === 'section') {
          const index = content.sections.findIndex(({ key }) => key === chosen)
          const section = content.sections[index]
          if (!section) return
          const remove = (now: StandardContent) => removeSection(now, chosen)
          const putBack = () => edit((now) => putBackSection(now, section, index), { select: selection })
          withCare(remove, () => {
            edit(remove, { select: 'standard' })
            showToast({ message: t('sectionDeleted'), undo: putBack })
          })
        }
      },
    }
  }, [edit, content, selection, withCare, t])
  const latest = useRef(now)
  useEffect(() => {
    latest.current = now
  })
  // The same verbs while one types, so that what only calls them is not drawn again.
  return useMemo(
    () => ({
      addCriterion: () => latest.current.addCriterion(),
      addSection: () => latest.current.addSection(),
      step: (by: -1 | 1) => latest.current.step(by),
      duplicate: () => latest.current.duplicate(),
      remove: () => latest.current.remove(),
    }),
    [],
  )
}
