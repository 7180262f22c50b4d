import { type Language, textIn } from '../language'
import { type AnswerState, type Answers, emptyAnswer } from '../report/answer'
import { answerTo } from '../report/answered-value'
import { type Criterion, criteriaOf, mayNotBeChecked, type StandardContent } from '../standard/content'
import type { Correctable } from './review'

/** The controls with which a reviewer may correct the criteria of this report. */
export function correctables(content: StandardContent, answers: Answers, keys: readonly string[], language: Language): Correctable[] {
  return criteriaOf(content)
    .filter(({ key }) => keys.includes(key))
    .map((criterion) => ({
      key: criterion.key,
      notApplicable: criterion.notApplicable !== 'not_allowed',
      couldNotCheck: mayNotBeChecked(criterion),
      now: stateOf(answerTo(answers, criterion.key) ?? emptyAnswer),
      control: controlOf(criterion),
    }))

  function controlOf(criterion: Criterion): Correctable['control'] {
    const say = (text: Criterion['name']) => textIn(text, language, content.baseLanguage)
    switch (criterion.type) {
      case 'yes_no':
      case 'choice_one':
      case 'scale':
        return { type: 'one', options: criterion.options.map(({ key, label }) => ({ key, label: say(label) })) }
      case 'choice_many':
        return { type: 'many', options: criterion.options.map(({ key, label, exclusive }) => ({ key, label: say(label), exclusive: exclusive ?? false })) }
      case 'number':
        return { type: 'number', decimals: criterion.decimals, unit: say(criterion.unit) }
      default:
        return { type: criterion.type }
    }
  }
}

const stateOf = (answer: AnswerState): AnswerState => {
  switch (answer.state) {
    case 'answered':
      return { state: 'answered', value: answer.value }
    case 'could_not_check':
      return { state: 'could_not_check', reason: answer.reason }
    default:
      return { state: answer.state }
  }
}
