import { languages, type Language, type Text } from '../../language'
import type { Criterion, Option, OptionCriterion } from '../content'
import { updateCriterion } from '../edit/criteria'
import { upsideDown } from './best-fails'
import { lintFinding, type LintFinding, type LintFix } from './finding'

/**
 * Openings of a prompt that deny something, so that "Yes" may confirm the sentence or the thing denied.
 * "No. 5" counts, "No one's …" denies; a denial further on ("clean, without stains") leaves "Yes" clear.
 */
const denials: Record<Language, RegExp> = {
  en: /^(?:no(?!\s*\.|\s*\d)|not|none|nobody|nothing|never|neither|absence of|lack of|(?:(?:is|was|are|were)(?:\s+(?:there|it|they))?\s+(?:no|not|never|nothing|nobody)|(?:is|was|are|were|did|do|does|has|have|had|could|can|would)n['’]t))(?!\p{L})/iu,
  ru: /^(?:нет|нету|ни|никто|никого|ничто|ничего|никогда|никаких|никакого|отсутств\p{L}*|без|не(?!\s+(?:менее|более|позже|позднее|раньше|меньше|больше)(?!\p{L})))(?!\p{L})/iu,
  lt: /^(?:ar\s+)?(?:nėra|nebuvo|niekas|nieko|niekad|niekada|nei|jokių|jokio|jokios|jokie|joks|jokia|ne(?!\s+(?:mažiau|daugiau|vėliau|anksčiau|ilgiau)(?!\p{L}))|be(?!\s+to(?!\p{L})))(?!\p{L})/iu,
}
/** A denial that says a thing is absent: its answers can be put in words. */
const absences: Record<Language, RegExp> = {
  en: /^(?:no|absence of|lack of|none)(?!\p{L})/iu,
  ru: /^(?:нет|нету|отсутств\p{L}*|никаких|никакого)(?!\p{L})/iu,
  lt: /^(?:ar\s+)?(?:nėra|nebuvo|jokių|jokio|jokios|jokie|joks|jokia)(?!\p{L})/iu,
}
const noneFound: Text = { en: 'None found', ru: 'Не обнаружено', lt: 'Nerasta' }
const found: Text = { en: 'Found', ru: 'Обнаружено', lt: 'Rasta' }
const plainAnswer: Record<Language, RegExp> = { en: /^(?:yes|no)?$/i, ru: /^(?:да|нет)?$/i, lt: /^(?:taip|ne)?$/i }

/** Prompts that deny, and marks by which "No" is the good answer. */
export function lintPolarity(criterion: Criterion): LintFinding[] {
  if (criterion.type !== 'yes_no') return []
  return [...denyingPrompt(criterion), ...reversedMarks(criterion)]
}

function denyingPrompt({ key, prompt, options }: OptionCriterion): LintFinding[] {
  for (const language of languages) {
    const text = prompt[language]?.trim() ?? ''
    const words = denials[language].exec(text)?.[0]
    if (!words) continue
    const [yes, no] = yesAndNo(options)
    const fix =
      absences[language].test(text) && yes && no && yes.pointsMilli > no.pointsMilli ? answersInWords(key) : undefined
    return [lintFinding('prompt_negative', { criterionKey: key, field: 'prompt', language }, { words }, fix)]
  }
  return []
}

/** Keys, points and marks stay, so conditions on this answer still hold; so do answers that were in words already. */
const answersInWords = (criterionKey: string): LintFix => ({
  name: 'answers_in_words',
  edit: (content) =>
    updateCriterion(content, criterionKey, (one) => {
      if (one.type !== 'yes_no') return one
      const options = one.options.map((option) => ({ ...option, label: inWords(option) }))
      return { ...one, type: 'choice_one', options }
    }),
})

function inWords({ key, label }: Option): Text {
  const said = key === 'yes' ? noneFound : key === 'no' ? found : {}
  const plain = languages.filter((language) => plainAnswer[language].test(label[language]?.trim() ?? ''))
  return { ...label, ...Object.fromEntries(plain.map((language) => [language, said[language] ?? label[language]])) }
}

function reversedMarks(criterion: OptionCriterion): LintFinding[] {
  const { key, options } = criterion
  // Points that say one thing and marks that say the other are no other way of asking; turned around they would contradict each other still.
  if (upsideDown(criterion)) return []
  const [yes, no] = yesAndNo(options)
  if (!yes || !no) return []
  const reversed = no.pointsMilli > yes.pointsMilli || (no.pass && !yes.pass)
  if (!reversed) return []
  return [
    lintFinding(
      'marks_reversed',
      { criterionKey: key, field: 'options' },
      {},
      { name: 'turn_marks', edit: (content) => updateCriterion(content, key, turned) },
    ),
  ]
}

function turned(criterion: Criterion): Criterion {
  if (criterion.type !== 'yes_no') return criterion
  const [yes, no] = yesAndNo(criterion.options)
  if (!yes || !no) return criterion
  const marks = ({ pointsMilli, pass }: Option) => ({ pointsMilli, pass })
  return {
    ...criterion,
    options: criterion.options.map((one) =>
      one === yes ? { ...one, ...marks(no) } : one === no ? { ...one, ...marks(yes) } : one,
    ),
  }
}

const yesAndNo = (options: Option[]) => [
  options.find(({ key }) => key === 'yes'),
  options.find(({ key }) => key === 'no'),
]
