import { languages, type Language } from '../../language'
import type { Criterion, Option } from '../content'
import { updateCriterion } from '../edit/criteria'
import { lintFinding, type LintFinding } from './finding'

type Judgement = 'good' | 'middling' | 'bad'

/**
 * Words that judge whatever is asked. Words of degree and number ("fully", "never", "none") judge only with their question, and so do
 * these where more follows ("good view of the keyboard"): they count where the answer is that word, or a remark stands behind it.
 */
const judging: Record<Language, { very: string } & Record<Judgement, string>> = {
  en: { very: 'very|quite|rather', good: 'good|excellent|outstanding|perfect|exemplary', middling: 'fair|average|acceptable|adequate|satisfactory', bad: 'bad|poor|terrible|awful|unacceptable|unsatisfactory|inadequate' },
  ru: {
    very: 'очень|вполне|довольно', good: '(?:хорош|отличн|прекрасн|превосходн|безупречн|идеальн)\\p{L}*', middling: '(?:удовлетворительн|приемлем|средн|нормальн)\\p{L}*',
    bad: '(?:плох|ужасн|неудовлетворительн|неприемлем)\\p{L}*',
  },
  lt: {
    very: 'labai|gana|visai', good: 'ger(?:ai|as|a|i|os)|(?:puik|nepriekaišting|pavyzding|tobul)\\p{L}*', middling: '(?:patenkinam|priimtin|vidutin)\\p{L}*',
    bad: '(?:blog|prast|siaubing|nepatenkinam|nepriimtin)\\p{L}*',
  },
}
const patterns = Object.fromEntries(
  languages.map((language) => {
    const { very, ...words } = judging[language]
    return [language, Object.entries(words).map(([judgement, found]) => [judgement as Judgement, new RegExp(`^(?:(?:${very})\\s+)?(?:${found})\\s*(?:$|[,.;:(–—]|-\\s)`, 'iu')] as const)]
  }),
) as Record<Language, (readonly [Judgement, RegExp])[]>

const order: Record<Judgement, number> = { bad: 0, middling: 1, good: 2 }

/** Answers whose words judge one way while their points run the other, "Good" for less than "Poor", and none that agrees. */
export function lintWordsAgainstPoints(criterion: Criterion): LintFinding[] {
  if (criterion.type !== 'scale' && criterion.type !== 'choice_one') return []
  for (const language of languages) {
    const judged = criterion.options.flatMap((option) => {
      const judgement = judgementOf(option.label[language]?.trim() ?? '', language)
      return judgement ? [{ option, judgement }] : []
    })
    const [good, bad] = [judged.find(({ judgement }) => judgement === 'good'), judged.find(({ judgement }) => judgement === 'bad')]
    const agrees = judged.some((one) => judged.some((other) => order[one.judgement] > order[other.judgement] && one.option.pointsMilli >= other.option.pointsMilli))
    if (!good || !bad || agrees) continue
    const { key, options } = criterion
    const told = (option: Option) => ({ words: option.label[language]?.trim() ?? '', pointsMilli: option.pointsMilli })
    const turns = new Set(options.map(({ pointsMilli }) => pointsMilli)).size === options.length
    return [
      lintFinding('words_against_points', { criterionKey: key, field: 'options', language }, { good: told(good.option), bad: told(bad.option) }, turns ? {
        name: 'turn_points',
        edit: (content) => updateCriterion(content, key, turned),
      } : undefined),
    ]
  }
  return []
}

const judgementOf = (label: string, language: Language): Judgement | undefined => patterns[language].find(([, pattern]) => pattern.test(label))?.[0]

/** The fewest points change places with the most, and so on inwards; marks go with their points. */
function turned(criterion: Criterion): Criterion {
  if (!('options' in criterion)) return criterion
  const marks = criterion.options.map(({ pointsMilli, pass }) => ({ pointsMilli, pass })).sort((one, other) => one.pointsMilli - other.pointsMilli)
  return { ...criterion, options: criterion.options.map((option) => ({ ...option, ...marks[marks.length - 1 - marks.findIndex(({ pointsMilli }) => pointsMilli === option.pointsMilli)] })) }
}
