import { withoutEndZeros } from '../../decimal-text'
import { type Language, languages, type Text } from '../../language'
import type { Criterion, CriterionType, Option } from '../content'
import { MAX_OPTIONS } from '../criterion.schema'
import { newCriterion } from '../edit/new-criterion'
import type { ListedChoice } from './choice-lists'
import { finding, type Finding, type FindingCode } from './finding'
import { keyFrom } from './keys'
import { ownWords } from './own-words'
import type { Choice, KnownQuestion } from './question'
import type { RowType } from './row-type'
import { type Place, settled } from './texts'
import { yesAndNo } from './yes-no'

export type Asked = { criterion: Criterion; answer: KnownQuestion['answer']; /** The option of "or_other". */ otherKey: string | null }
type Row = { key: string; type: RowType; choices: readonly ListedChoice[]; parameters: string; appearance: string; base: Language; at: Place }

/** A question as a criterion, its words and rules aside; null when its type is none of a question's. Only yes and no bring points with them. */
export function criterionOfRow(row: Row, note: (found: Finding) => void): Asked | null {
  const { type, at } = row
  const say = (code: FindingCode, value = '') => note(finding(code, at, value))
  const words: KnownQuestion['answer'] = { kind: 'words' }
  const plainly = (as: CriterionType): Asked => ({ criterion: unscored(newCriterion(row.key, as, null, () => 'o1')), answer: words, otherKey: null })

  if (type.kind === 'as_text') {
    say('as_text', type.said)
    return plainly('text')
  }
  if (type.kind === 'select') return selected(type)
  if (type.kind !== 'plain') return null
  switch (type.type) {
    case 'text':
    case 'time':
      return plainly(type.type)
    case 'image':
      if (/\b(signature|draw|annotate)\b/.test(row.appearance)) say('signature', row.appearance)
      return plainly('photo')
    case 'audio':
      return plainly('sound')
    case 'geopoint':
      return plainly('place')
    case 'acknowledge': {
      say('acknowledge')
      return ofOptions('choice_many', [{ key: 'OK', label: ownWords.confirmed, pointsMilli: 0, pass: true }], [{ name: 'OK', key: 'OK' }], 'one')
    }
    case 'range':
      if (isRecommendation(row.parameters)) {
        say('recommendation', row.parameters)
        return { ...plainly('recommendation'), answer: { kind: 'number', decimals: 0 } }
      }
      return counted('range', decimalsIn(row.parameters))
    case 'integer':
      return counted('integer', 0)
    case 'decimal':
      return counted('decimal', 3)
    default:
      return null
  }

  function counted(as: 'integer' | 'decimal' | 'range', decimals: 0 | 1 | 2 | 3): Asked | null {
    say('bands')
    if (as === 'range') say('range', row.parameters)
    if (as === 'decimal') say('decimals')
    const number = unscored(newCriterion(row.key, 'number', null, () => 'all'))
    if (number.type !== 'number') return null
    const bands = [{ key: 'all', from: null, to: null, pointsMilli: 0, pass: true }]
    return { criterion: { ...number, decimals, bands }, answer: { kind: 'number', decimals }, otherKey: null }
  }

  function selected({ many, other }: Extract<RowType, { kind: 'select' }>): Asked {
    const yesNo = many || other ? null : yesAndNo(row.choices)
    if (yesNo) {
      const choices: Choice[] = [{ name: yesNo.yes, key: 'yes' }, { name: yesNo.no, key: 'no' }]
      if (yesNo.notApplicable !== null) {
        say('not_applicable', yesNo.notApplicable)
        choices.push({ name: yesNo.notApplicable, key: null })
      }
      const criterion = { ...newCriterion(row.key, 'yes_no', null, () => 'o1'), comment: { when: 'never' as const } }
      return { criterion: { ...criterion, notApplicable: yesNo.notApplicable === null ? 'not_allowed' : 'exclude' }, answer: { kind: 'one', choices }, otherKey: null }
    }
    if (row.choices.length + Number(other) > MAX_OPTIONS) {
      say('too_many_choices', String(row.choices.length))
      return plainly('text')
    }
    const taken = new Set<string>()
    const choices = row.choices.map((choice, index) => {
      const key = keyFrom(choice.name, `o${index + 1}`, taken)
      taken.add(key)
      const where: Place = { sheet: 'choices', row: choice.row, name: choice.name }
      if (key !== choice.name) note(finding('key', where, key))
      const label = settled(choice.label, 500, row.base, where, note)
      if (Object.keys(label).length === 0) note(finding('no_label', where, choice.name))
      return { name: choice.name, option: option(key, Object.keys(label).length === 0 ? { [row.base]: choice.name.slice(0, 500) } : label) }
    })
    const otherKey = other ? keyFrom('other', 'other', taken) : null
    if (otherKey !== null) {
      say('or_other')
      choices.push({ name: 'other', option: { ...option(otherKey, {}), label: ownWords.other } })
    }
    const alone = choices.length === 1 && !many
    say(alone ? 'one_choice' : 'points', String(choices.length))
    const options = choices.map((one) => one.option)
    const named = choices.map(({ name, option: { key } }) => ({ name, key }))
    return { ...ofOptions(many || alone ? 'choice_many' : 'choice_one', options, named, many ? 'many' : 'one'), otherKey }
  }

  function ofOptions(as: 'choice_one' | 'choice_many', options: Option[], choices: Choice[], kind: 'one' | 'many'): Asked {
    const criterion = unscored(newCriterion(row.key, as, null, () => 'o1'))
    return { criterion: 'options' in criterion ? { ...criterion, options } : criterion, answer: { kind, choices }, otherKey: null }
  }
}

const option = (key: string, label: Text): Option => ({ key, label: Object.fromEntries(languages.flatMap((one) => (label[one] ? [[one, label[one]]] : []))), pointsMilli: 0, pass: true })

/** Weight nought: recorded, no part of the score until its author says so. */
const unscored = (criterion: Criterion): Criterion => ({ ...criterion, weightMilli: 0, comment: { when: 'never' }, notApplicable: 'not_allowed' })

/** 0 to 10 in whole steps, said in so many words: how a recommendation is asked. */
const isRecommendation = (parameters: string): boolean =>
  Object.entries({ start: '0', end: '10', step: '1' }).every(([name, value]) => new RegExp(`(?<!\\S)${name}\\s*=\\s*${value}(?![\\d.])`).test(parameters.replace(/[,;]/g, ' ')))

/** A range goes in steps ("step=0.5"); as many decimals as its figures have, three at most. */
function decimalsIn(parameters: string): 0 | 1 | 2 | 3 {
  const most = Math.max(0, ...[...parameters.matchAll(/(?:start|end|step)\s*=\s*-?\d*(?:\.(\d+))?/g)].map(([, fraction = '']) => withoutEndZeros(fraction).length))
  return most >= 3 ? 3 : most === 2 ? 2 : most === 1 ? 1 : 0
}
