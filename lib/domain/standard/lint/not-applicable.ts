import { languages, type Language } from '../../language'
import type { Criterion } from '../content'
import { updateCriterion } from '../edit/criteria'
import { lintFinding, type LintFinding } from './finding'

const whole = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu')

/** Words by which a question itself says that its subject can be absent. */
const asked: Record<Language, RegExp> = {
  en: whole(
    '(?:if|where|when|whenever|as|unless) (?:not )?(?:it is |they are )?(?:applicable|required|relevant|any|present|available|needed|necessary|provided|installed|offered)|if (?:there (?:is|are|was|were)|it applies|they apply|one exists|you have)|n\\s*/\\s*a',
  ),
  ru: whole(
    '(?:если|где|когда) (?:это |он[аио]? )?(?:применим[оаы]?|есть|имеется|имеются|был[аио]?|предусмотрен[аоы]?|требуется|требуются|необходим[оаы]?|нужн[оаы]|положен[оаы]?|установлен[аоы]?)|при (?:их |его |её )?(?:наличии|необходимости)|в случае (?:наличия|необходимости)|неприменимо|не применимо|н\\s*/\\s*п',
  ),
  lt: whole(
    '(?:jei|jeigu|kai|kur) (?:tai |ji |jis |jos |jie )?(?:taikoma|taikomas|taikytina|yra|buvo|reikia|reikalinga|reikalaujama|numatyta|privaloma|būtina|įrengta|siūloma)|esant (?:poreikiui|reikalui|galimybei)|netaikoma|n\\s*/\\s*t',
  ),
}
/** In guidance only the plain word promises an answer; "if needed" there speaks to the shopper. */
const promised: Record<Language, RegExp> = {
  en: whole('if (?:not )?applicable|where applicable|not applicable|n\\s*/\\s*a'),
  ru: whole('если (?:не ?)?применимо|не ?применимо|н\\s*/\\s*п'),
  lt: whole('(?:jei|jeigu) (?:ne)?taikoma|netaikoma|n\\s*/\\s*t'),
}

/** The words allow for absence, the rule does not: whoever has no terrace fails on the terrace. */
export function lintNotApplicable({ key, notApplicable, type, name, prompt, guidance }: Criterion): LintFinding[] {
  if (notApplicable !== 'not_allowed' || type === 'text') return []
  for (const [field, text, patterns] of [
    ['prompt', prompt, asked],
    ['name', name, asked],
    ['guidance', guidance, promised],
  ] as const) {
    for (const language of languages) {
      const words = patterns[language].exec(text[language] ?? '')?.[0]
      if (!words) continue
      return [
        lintFinding(
          'not_applicable_missing',
          { criterionKey: key, field, language },
          { words },
          {
            name: 'allow_not_applicable',
            edit: (content) => updateCriterion(content, key, (one) => ({ ...one, notApplicable: 'exclude' })),
          },
        ),
      ]
    }
  }
  return []
}
