import { languages } from '../../language'
import type { Criterion } from '../content'
import { updateCriterion } from '../edit/criteria'
import { absenceAsked, absencePromised } from './absence-words'
import { lintFinding, type LintFinding } from './finding'

/** The words allow for absence, the rule does not: whoever has no terrace fails on the terrace. */
export function lintNotApplicable({ key, notApplicable, type, name, prompt, guidance }: Criterion): LintFinding[] {
  if (notApplicable !== 'not_allowed' || type === 'text') return []
  for (const [field, text, patterns] of [
    ['prompt', prompt, absenceAsked],
    ['name', name, absenceAsked],
    ['guidance', guidance, absencePromised],
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
