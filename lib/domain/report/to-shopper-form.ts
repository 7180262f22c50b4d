import { type Language, type Text, textIn } from '../language'
import { markOf } from '../score/earned'
import { type AskRule, type Band, type Criterion, mayNotBeChecked, type StandardContent } from '../standard/content'
import { unitBeside } from '../standard/in-unit'
import { isProvoked } from '../standard/visible'
import type { VisitContext } from './context'
import { isDrawn } from './draw'
import { likelihoods } from './recommendation'
import type { Asked, Range, ShopperCriterion, ShopperForm, ShopperOption } from './shopper-form'

/**
 * What a shopper receives of a standard for one report: built field by field, so that a new field is secret until named here.
 * `recordsPeople`: the organisation lets its shoppers record people.
 */
export function toShopperForm(content: StandardContent, context: VisitContext, reportId: string, language: Language, recordsPeople = false): ShopperForm {
  const say = (text: Text) => textIn(text, language, content.baseLanguage)
  const sections = content.sections.filter((section) => isProvoked(section, context))
  const named = attributesAskedFor(sections.flatMap(({ criteria }) => criteria))
  return {
    sections: sections.map((section) => ({
      key: section.key,
      title: say(section.title),
      intro: say(section.intro),
      groups: section.groups.map(({ key, title }) => ({ key, title: say(title) })),
      criteria: section.criteria.map((criterion) => criterionFor(criterion, { reportId, recordsPeople }, say)),
    })),
    context: {
      scenarioKind: context.scenarioKind,
      branchAttributes: Object.fromEntries(Object.entries(context.branchAttributes).filter(([name]) => named.has(name))),
    },
  }
}

const attributesAskedFor = (criteria: Criterion[]): Set<string> =>
  new Set(
    criteria.flatMap(({ condition }) => condition?.clauses.flatMap((clause) => (clause.about === 'branch' ? [clause.attribute] : [])) ?? []),
  )

type Report = { reportId: string; recordsPeople: boolean }

function criterionFor(criterion: Criterion, { reportId, recordsPeople }: Report, say: (text: Text) => string): ShopperCriterion {
  const photo = askedOf(criterion, criterion.photo, reportId, 'photo')
  const comment = askedOf(criterion, criterion.comment, reportId, 'comment')
  const forSome = photo === 'for_some' || comment === 'for_some'
  const base = {
    key: criterion.key,
    groupKey: criterion.groupKey,
    prompt: say(criterion.prompt) || say(criterion.name),
    guidance: say(criterion.guidance),
    examplePhoto: criterion.examplePhoto,
    required: criterion.required,
    mayNotApply: criterion.notApplicable !== 'not_allowed',
    mayNotBeChecked: mayNotBeChecked(criterion),
    photo,
    comment,
    condition: criterion.condition,
  }
  switch (criterion.type) {
    case 'yes_no':
    case 'choice_one':
    case 'scale':
    case 'choice_many':
      return {
        ...base,
        type: criterion.type,
        options: criterion.options.map(({ key, label, exclusive, pass }): ShopperOption => ({
          key,
          label: say(label),
          ...(exclusive ? { exclusive: true } : {}),
          ...(forSome && !pass ? { asksMore: true } : {}),
        })),
      }
    case 'number':
      return {
        ...base, type: 'number', unit: unitBeside(say(criterion.unit)), decimals: criterion.decimals,
        asksMoreOutside: forSome ? joined(criterion.bands) : [],
      }
    case 'duration':
      return { ...base, type: 'duration', asksMoreOutside: forSome ? joined(criterion.bands) : [] }
    case 'recommendation':
      return { ...base, type: 'recommendation', asksMoreAt: forSome ? likelihoods.filter((likelihood) => markOf(criterion, { type: 'recommendation', likelihood }) === false) : [] }
    case 'sound':
      return { ...base, type: 'sound', allowed: recordsPeople }
    default:
      return { ...base, type: criterion.type }
  }
}

/** A bonus never fails, so nothing is ever asked because it did. */
function askedOf({ key, bonus }: Criterion, rule: AskRule, reportId: string, purpose: string): Asked {
  if (rule.when === 'one_in') return isDrawn(rule.k, reportId, key, purpose) ? 'always' : 'never'
  if (rule.when === 'on_fail') return bonus ? 'never' : 'for_some'
  return rule.when
}

/** Ranges nothing more is asked in; neighbours are joined, so that the steps of the bands do not show. */
export function joined(bands: readonly Band[]): Range[] {
  const fine = bands.filter(({ pass }) => pass).map(({ from, to }) => ({ from, to }))
  fine.sort((one, other) => (one.from ?? -Infinity) - (other.from ?? -Infinity))
  const ranges: Range[] = []
  for (const range of fine) {
    const last = ranges.at(-1)
    if (last && last.to === range.from) last.to = range.to
    else ranges.push({ ...range })
  }
  return ranges
}
