import type { AskRule, Criterion, StandardContent } from '../standard/content'
import { likelihoods } from './recommendation'
import type { Asked, ShopperCriterion, ShopperForm } from './shopper-form'

const nothing = {
  name: {}, prompt: {}, guidance: {}, weightMilli: 0, bonus: false, gate: null, chainLink: null, chainOwner: '', examplePhoto: null,
} as const

/**
 * The form as a standard without any figure, so that the phone decides by the server's own rules what is part of the visit and
 * what is missing. Worth nothing for scoring.
 */
export const asContent = ({ sections }: ShopperForm): Pick<StandardContent, 'sections'> => ({
  sections: sections.map(({ key, criteria }) => ({
    key, title: {}, intro: {}, weightMilli: 0, zone: null, passMark: null, onlyInScenarios: [], groups: [],
    criteria: criteria.map(asCriterion),
  })),
})

function asCriterion(asked: ShopperCriterion): Criterion {
  const base = {
    ...nothing,
    key: asked.key,
    groupKey: asked.groupKey,
    required: asked.required,
    notApplicable: asked.mayNotApply ? ('exclude' as const) : ('not_allowed' as const),
    couldNotCheck: asked.mayNotBeChecked,
    photo: ruleOf(asked.photo),
    comment: ruleOf(asked.comment),
    condition: asked.condition,
  }
  switch (asked.type) {
    case 'yes_no':
    case 'choice_one':
    case 'scale':
    case 'choice_many': {
      const options = asked.options.map(({ key, exclusive, asksMore }) => ({
        key, label: {}, pointsMilli: 0, pass: !asksMore, ...(exclusive ? { exclusive } : {}),
      }))
      return asked.type === 'choice_many' ? { ...base, type: asked.type, options, capMilli: null } : { ...base, type: asked.type, options }
    }
    case 'number':
      return { ...base, type: 'number', unit: {}, decimals: asked.decimals, bands: bandsOf(asked.asksMoreOutside) }
    case 'duration':
      return { ...base, type: 'duration', bands: bandsOf(asked.asksMoreOutside) }
    case 'recommendation':
      return { ...base, type: 'recommendation', bands: asked.asksMoreAt.length === 0 ? [] : likelihoods.map((likelihood) => stepOf(likelihood, !asked.asksMoreAt.includes(likelihood))) }
    default:
      return { ...base, type: asked.type }
  }
}

const ruleOf = (asked: Asked): AskRule => ({ when: asked === 'for_some' ? 'on_fail' : asked })

const stepOf = (likelihood: number, pass: boolean) => ({ key: `likelihood_${likelihood}`, from: likelihood * 1_000, to: (likelihood + 1) * 1_000, pointsMilli: 0, pass })

const bandsOf = (ranges: { from: number | null; to: number | null }[]) =>
  ranges.map(({ from, to }, index) => ({ key: `range_${index}`, from, to, pointsMilli: 0, pass: true }))
