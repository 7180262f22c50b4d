'use client'

import { useMemo } from 'react'
import { answeredValue, answerTo } from '@/lib/domain/report/answered-value'
import type { Answers } from '@/lib/domain/report/answer'
import { type Missing as Asked, missingIn } from '@/lib/domain/report/missing'
import type { ShopperCriterion, ShopperForm, ShopperSection } from '@/lib/domain/report/shopper-form'
import { asContent } from '@/lib/domain/report/shopper-rules'
import { visibleSections } from '@/lib/domain/standard/visible'
import type { Snapshot } from '@/lib/offline/report/snapshot'

/** `photo_gone`, `sound_gone`: an answer names one that is neither here nor on the server, or that the server would not take. */
export type Missing = Omit<Asked, 'what'> & { what: Asked['what'] | 'photo_gone' | 'sound_gone' }
export type ShownSection = Omit<ShopperSection, 'criteria'> & { criteria: ShopperCriterion[]; answered: number; missing: number }
export type Progress = { sections: ShownSection[]; missing: Missing[]; lacks: Record<string, Missing['what'][]>; answered: number; total: number }

/** What is part of the visit as answered so far, how much is done and what is missing: the server's rules, on the phone. */
export function useProgress(form: ShopperForm, answers: Answers, reportId: string, photos: Snapshot['photos']): Progress {
  const content = useMemo(() => asContent(form), [form])
  return useMemo(() => {
    const shown = visibleSections(content, answers, form.context)
    const gone = (id: string) => photos[id] === 'lost' || typeof photos[id] === 'object'
    const withGone = shown.flatMap(({ section, criteria }) =>
      criteria.flatMap(({ key }): Missing[] => {
        const answer = answerTo(answers, key)
        const of = (what: Missing['what']): Missing => ({ sectionKey: section.key, criterionKey: key, what })
        return [...(answer?.evidence.some(gone) ? [of('photo_gone')] : []), ...(answer?.recordings?.some(({ id }) => gone(id)) ? [of('sound_gone')] : [])]
      }),
    )
    const missing: Missing[] = [...missingIn(shown, answers, reportId), ...withGone]
    const lacks: Progress['lacks'] = {}
    for (const { criterionKey, what } of missing) lacks[criterionKey] = [...(lacks[criterionKey] ?? []), what]
    const sections = shown.flatMap(({ section, criteria }) => {
      const asked = form.sections.find(({ key }) => key === section.key)
      if (!asked || criteria.length === 0) return []
      const visible = new Set(criteria.map(({ key }) => key))
      return [{
        ...asked,
        criteria: asked.criteria.filter(({ key }) => visible.has(key)),
        answered: criteria.filter((criterion) => isSettled(answerTo(answers, criterion.key)?.state, answeredValue(criterion, answerTo(answers, criterion.key)))).length,
        missing: criteria.filter(({ key }) => lacks[key]).length,
      }]
    })
    const sum = (read: (section: ShownSection) => number) => sections.reduce((total, section) => total + read(section), 0)
    return { sections, missing, lacks, answered: sum(({ answered }) => answered), total: sum(({ criteria }) => criteria.length) }
  }, [content, form, answers, reportId, photos])
}

const isSettled = (state: string | undefined, value: unknown) => state === 'not_applicable' || state === 'could_not_check' || value !== null
