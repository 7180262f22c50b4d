'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { textIn } from '@/lib/domain/language'
import { aroundChange } from '@/lib/domain/standard/compare/around-change'
import type { LintFinding } from '@/lib/domain/standard/lint/finding'
import { secondsIn, secondsOf, type TimePart } from '@/lib/domain/templates/minutes'
import { clauseWords } from '../condition-words'
import { useEditor } from './editor-context'
import { ownName } from './language-tabs'

export type LintWords = { title: string; means: string; fix?: string }

/** A finding in words: what it is, why it matters, and what its button does. */
export function useLintWords(): (finding: LintFinding) => LintWords {
  const t = useTranslations('standard-lint')
  const editor = useTranslations('standard-editor')
  const conditions = useTranslations('standard-conditions')
  const terms = useTranslations('terms')
  const format = useFormatter()
  const { language, base } = useEditor()

  const points = (milli: number) => format.number(milli / 1_000, { maximumFractionDigits: 3 })
  const value = (edge: number, unit: 'milli' | 'seconds') =>
    unit === 'seconds' ? t('seconds', { value: format.number(edge) }) : points(edge)
  const figure = (value: number) => format.number(value, { maximumFractionDigits: 2 })
  /** A line of the sum with its result, so that a reader can add the lines up. */
  const partOf = (part: TimePart) =>
    t('part', {
      of: part.of,
      type: part.of === 'answer' ? terms(`criterionType.${part.type}`) : '',
      when: 'when' in part ? part.when : 'always',
      share: !('oneIn' in part) || part.oneIn === 1 ? 'none' : part.when === 'on_fail' ? format.number(1 / part.oneIn, { style: 'percent' }) : `1/${part.oneIn}`,
      count: figure(part.count),
      each: part.each,
      seconds: figure(secondsOf(part)),
    })
  const valuesOf = (finding: LintFinding): Record<string, string | number> => {
    switch (finding.rule) {
      case 'total_differs': {
        const { method, sum, stated } = finding.data
        return { method, sum: points(sum), stated: points(stated), difference: points(Math.abs(sum - stated)) }
      }
      case 'bands_gap':
      case 'bands_overlap': {
        const { from, to, unit } = finding.data
        return { from: value(from, unit), to: value(to, unit) }
      }
      case 'bands_end':
        return { side: finding.data.side, edge: value(finding.data.edge, finding.data.unit) }
      case 'steps_unequal':
        return { points: finding.data.points.map(points).join(' · ') }
      case 'best_fails':
        return { most: points(finding.data.mostMilli), less: points(finding.data.lessMilli) }
      case 'words_against_points': {
        const { good, bad } = finding.data
        return { good: good.words, goodPoints: points(good.pointsMilli), bad: bad.words, badPoints: points(bad.pointsMilli) }
      }
      case 'sections_uneven': {
        const { largest, smallest, most, fewest } = finding.data
        const title = (text: typeof largest) => textIn(text, language, base) || editor('untitledSection')
        return { largest: title(largest), smallest: title(smallest), most, fewest }
      }
      case 'phone_too_long': {
        const { parts, ...rest } = finding.data
        const seconds = secondsIn(parts)
        const fails = parts.some((part) => 'when' in part && part.when === 'on_fail')
        return { ...rest, parts: parts.map(partOf).join('\n'), seconds: figure(seconds), exact: figure(seconds / 60), fails: fails ? 'yes' : 'no' }
      }
      case 'never_asked': {
        const { reason, clauses, about } = finding.data
        return { reason, clauses: clauseWords(clauses, about, { t: conditions, terms, language, base }).join('; ') }
      }
      case 'translation_outdated':
        return { language: ownName[finding.data.language], ...aroundChange(finding.data) }
      case 'marks_reversed':
      case 'sound_forbidden':
        return {}
      case 'prompt_negative':
      case 'double_question':
      case 'not_applicable_missing':
      case 'section_unscored':
      case 'bonus_alone':
        return finding.data
    }
  }
  return (finding) => {
    const values = valuesOf(finding)
    return {
      title: t(`rule.${finding.rule}.title`, values),
      means: t(`rule.${finding.rule}.means`, values),
      fix: finding.fix && t(`fix.${finding.fix.name}`),
    }
  }
}
