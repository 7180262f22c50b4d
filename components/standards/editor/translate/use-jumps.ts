'use client'

import { useCallback, useEffect, useRef } from 'react'
import type { Language } from '@/lib/domain/language'
import type { TextGroup } from '@/lib/domain/standard/translations'
import { nextMissing, type OldIds } from './shown-texts'
import { translationFieldId } from './translation-row'

type Given = { shown: readonly TextGroup[]; groups: readonly TextGroup[]; language: Language; old: OldIds; reveal: (blocks: number) => void; onNothingMissing: () => void }

export const groupHeadingId = (groupId: string) => `translate-group-${groupId}`

/** The ways through a long list: to the next text that is missing or outdated and to a part, drawn first where they are not yet. */
export function useJumps(given: Given) {
  const latest = useRef(given)
  const wanted = useRef<string | null>(null)
  const arrive = useCallback(() => {
    const element = wanted.current === null ? null : document.getElementById(wanted.current)
    if (!element) return
    wanted.current = null
    element.focus({ preventScroll: true })
    const scroll = () => element.scrollIntoView({ block: element.tagName === 'TEXTAREA' ? 'center' : 'start' })
    scroll()
    // What was only estimated on the way has its height now.
    requestAnimationFrame(scroll)
  }, [])
  useEffect(() => {
    latest.current = given
    arrive()
  })
  const goTo = useCallback(
    (elementId: string, blocks: number) => {
      wanted.current = elementId
      latest.current.reveal(blocks)
      arrive()
    },
    [arrive],
  )
  const toMissing = useCallback(
    (step: 1 | -1) => {
      const { shown, groups, language, old, onNothingMissing } = latest.current
      const from = document.activeElement instanceof HTMLElement ? (document.activeElement.dataset.text ?? null) : null
      const next = nextMissing(groups, { language, old, from, step })
      if (!next) return onNothingMissing()
      const blocks = shown.flatMap((group) => group.blocks)
      goTo(translationFieldId(next.id), blocks.findIndex(({ texts }) => texts.some(({ id }) => id === next.id)) + 1)
    },
    [goTo],
  )
  const toGroup = useCallback(
    (groupId: string) => {
      const { shown } = latest.current
      const at = shown.findIndex(({ id }) => id === groupId)
      if (at !== -1) goTo(groupHeadingId(groupId), shown.slice(0, at).reduce((sum, { blocks }) => sum + blocks.length, 1))
    },
    [goTo],
  )
  return { toMissing, toGroup }
}
