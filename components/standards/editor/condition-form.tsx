'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { textIn } from '@/lib/domain/language'
import type { Clause, Condition } from '@/lib/domain/standard/condition'
import { clauseAbout, comparingOf } from '@/lib/domain/standard/condition-choices'
import { placesOf } from '@/lib/domain/standard/condition-places'
import type { Criterion, StandardContent } from '@/lib/domain/standard/content'
import { inSeatOf, seatOf } from './clause-seat'
import { ConditionClause } from './condition-clause'
import { useEditor } from './editor-context'
import { fieldId } from './text-field'

const MOST = 20

/** When a criterion is asked: always, or when the earlier answers, the branch and the scenario are so. */
export function ConditionForm({ content, criterion }: { content: StandardContent; criterion: Criterion }) {
  const t = useTranslations('standard-conditions')
  const editor = useTranslations('standard-editor')
  const { changeCriterion, language, base } = useEditor()
  const { key, condition } = criterion
  const places = useMemo(() => placesOf(content), [content])
  const at = places.get(key)?.at ?? 0
  const earlier = useMemo(
    () => [...places.values()].filter((placed) => placed.at < at && comparingOf(placed.criterion) !== null),
    [places, at],
  )
  const questions = useMemo(
    () =>
      earlier.map(({ criterion: one, section, at: place }) => ({
        value: one.key,
        label: textIn(one.name, language, base) || textIn(one.prompt, language, base) || editor('namelessQuestion', { number: place + 1 }),
        hint: textIn(section.title, language, base),
      })),
    [earlier, language, base, editor],
  )
  const set = (next: Condition | null, merge?: string) => changeCriterion(key, (one) => ({ ...one, condition: next }), merge && `${key}:${merge}`)
  const focus = (field: string) => requestAnimationFrame(() => document.getElementById(fieldId(field))?.focus())
  const nearest = earlier.at(-1)?.criterion
  const fresh: Clause = nearest ? clauseAbout(nearest) : { about: 'scenario', is: 'equal', value: 'complaint' }
  const change = (index: number, clause: Clause, merge?: string) =>
    condition && set({ ...condition, clauses: condition.clauses.with(index, inSeatOf(condition.clauses[index]!, clause)) }, merge && `condition.${index}:${merge}`)
  const add = () => {
    set(condition ? { ...condition, clauses: [...condition.clauses, fresh] } : { match: 'all', clauses: [fresh] })
    focus(`condition.${condition?.clauses.length ?? 0}`)
  }
  const remove = (index: number) => {
    if (!condition) return
    const clauses = condition.clauses.toSpliced(index, 1)
    set(clauses.length > 0 ? { ...condition, clauses } : null)
    focus(clauses.length > 0 ? `condition.${Math.min(index, clauses.length - 1)}` : 'condition')
  }
  const always = () => {
    set(null)
    focus('condition')
  }
  return (
    <section aria-labelledby={`${fieldId('condition')}-title`} className="grid gap-2 border-t border-line pt-4">
      <h3 id={`${fieldId('condition')}-title`} className="text-12 font-medium text-ink-2">
        {t('title')}
      </h3>
      {condition ? (
        <>
          <Select
            id={fieldId('condition')}
            aria-label={t('match')}
            className="max-w-80"
            value={condition.match}
            onChange={({ target }) => set({ ...condition, match: target.value as Condition['match'] })}
          >
            {(['all', 'any'] as const).map((match) => (
              <option key={match} value={match}>
                {t('matchIs', { match: t(`match_${match}`) })}
              </option>
            ))}
          </Select>
          <ol className="grid">
            {condition.clauses.map((clause, index) => (
              <ConditionClause
                key={seatOf(clause)}
                {...{ index, clause, at, places, questions, nearest }}
                onChange={(next, merge) => change(index, next, merge)}
                onRemove={() => remove(index)}
              />
            ))}
          </ol>
          <div className="flex flex-wrap gap-2">
            {condition.clauses.length < MOST ? (
              <Button variant="quiet" icon={<Plus />} onClick={add}>
                {t('addClause')}
              </Button>
            ) : (
              <p className="py-2 text-12 text-ink-2">{t('most', { count: MOST })}</p>
            )}
            <Button variant="quiet" onClick={always}>
              {t('askAlways')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{t('always')}</p>
          <p className="max-w-prose text-12 text-ink-2">{t('hint')}</p>
          <Button id={fieldId('condition')} variant="quiet" icon={<Plus />} className="justify-self-start" onClick={add}>
            {t('add')}
          </Button>
        </>
      )}
    </section>
  )
}
