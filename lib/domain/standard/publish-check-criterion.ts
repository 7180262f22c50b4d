import type { Language, Text } from '../language'
import type { Band, Criterion, Option } from './content'
import { isJudged } from './judged'
import type { PublishProblemCode } from './publish-check'
import { repeatedKeys } from './repeated-keys'

/** `circle`: keys of criteria whose conditions lead from one to the next and back to the first. */
export type CriterionProblem = { code: PublishProblemCode; field?: string; circle?: string[] }

/** What is wrong within one criterion, its condition aside. */
export function criterionProblems(criterion: Criterion, base: Language): CriterionProblem[] {
  const problems: CriterionProblem[] = []
  if (!criterion.prompt[base]?.trim()) problems.push({ code: 'text_missing', field: 'prompt' })
  if ('options' in criterion) problems.push(...optionProblems(criterion, base))
  if ('bands' in criterion && (isJudged(criterion) || criterion.weightMilli > 0)) problems.push(...bandProblems(criterion.bands))
  if (criterion.gate && criterion.bonus) problems.push({ code: 'gate_on_bonus', field: 'gate' })
  if (criterion.gate && !canFail(criterion)) problems.push({ code: 'gate_without_mark', field: 'gate' })
  return problems
}

function optionProblems(criterion: Extract<Criterion, { options: Option[] }>, base: Language): CriterionProblem[] {
  const { type, options } = criterion
  const problems: CriterionProblem[] = []
  if (type === 'yes_no') {
    const keys = options.map(({ key }) => key)
    if (keys.length !== 2 || !keys.includes('yes') || !keys.includes('no'))
      problems.push({ code: 'yes_no_options', field: 'options' })
  } else {
    if (options.length < (type === 'choice_many' ? 1 : 2)) problems.push({ code: 'options_missing', field: 'options' })
    // "Yes" and "No" have words of their own; every other option is read by its label.
    const isBlank = (label: Text) => !label[base]?.trim()
    for (const { key, label } of options)
      if (isBlank(label)) problems.push({ code: 'text_missing', field: `options.${key}` })
  }
  for (const key of repeatedKeys(options)) problems.push({ code: 'duplicate_key', field: `options.${key}` })
  if (type === 'choice_many' && criterion.capMilli !== null) {
    const cap = criterion.capMilli
    for (const { key, exclusive, pointsMilli } of options) {
      if (exclusive && pointsMilli > cap) problems.push({ code: 'exclusive_over_cap', field: `options.${key}` })
    }
  }
  return problems
}

/** Bands follow each other without a hole or a quarrel; below the lowest and above the highest nothing is promised. */
function bandProblems(bands: Band[]): CriterionProblem[] {
  const problems: CriterionProblem[] = []
  if (bands.length === 0) problems.push({ code: 'bands_missing', field: 'bands' })
  for (const key of repeatedKeys(bands)) problems.push({ code: 'duplicate_key', field: `bands.${key}` })
  const edges = bands.map(({ key, from, to }) => ({ key, from: from ?? -Infinity, to: to ?? Infinity }))
  for (const { key, from, to } of edges) if (from >= to) problems.push({ code: 'band_empty', field: `bands.${key}` })
  let reached: number | null = null
  for (const { key, from, to } of edges
    .filter((edge) => edge.from < edge.to)
    .sort((one, other) => one.from - other.from || one.to - other.to)) {
    if (reached !== null && from < reached) problems.push({ code: 'bands_overlap', field: `bands.${key}` })
    if (reached !== null && from > reached) problems.push({ code: 'bands_gap', field: `bands.${key}` })
    reached = Math.max(reached ?? to, to)
  }
  return problems
}

/** A number may fall in no band and ticking nothing fails, so only fixed options can all pass. */
function canFail(criterion: Criterion): boolean {
  if (criterion.type === 'choice_many' || 'bands' in criterion) return isJudged(criterion)
  return 'options' in criterion && criterion.options.some(({ pass }) => !pass)
}
