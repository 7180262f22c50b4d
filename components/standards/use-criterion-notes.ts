import { useFormatter, useTranslations } from 'next-intl'
import { type AskRule, type Criterion, mayNotBeChecked } from '@/lib/domain/standard/content'

/** What else holds of a criterion, beside its question and its answers. */
export function useCriterionNotes(): (criterion: Criterion) => string[] {
  const t = useTranslations('standards')
  const terms = useTranslations('terms')
  const format = useFormatter()
  const points = (milli: number) => format.number(milli / 1_000, { maximumFractionDigits: 3 })
  const asks = (what: string, rule: AskRule) => (rule.when === 'never' ? null : `${what}: ${terms(`ask.${rule.when}`, { k: rule.when === 'one_in' ? rule.k : 0 })}`)
  return (criterion) =>
    [
      terms(`criterionType.${criterion.type}`),
      criterion.weightMilli === 1_000 || criterion.weightMilli === 0 ? null : t('weightIs', { weight: points(criterion.weightMilli) }),
      criterion.type === 'choice_many' && criterion.capMilli !== null ? t('capIs', { points: points(criterion.capMilli) }) : null,
      criterion.chainLink ? [terms(`chainLink.${criterion.chainLink}`), criterion.chainOwner].filter(Boolean).join(' · ') : null,
      criterion.notApplicable === 'not_allowed' ? null : `${terms('answer.notApplicable')}: ${terms(`notApplicable.${criterion.notApplicable}`)}`,
      mayNotBeChecked(criterion) ? t('mayNotBeChecked') : null,
      criterion.required ? null : t('mayStayOpen'),
      asks(terms('criterionType.photo'), criterion.photo),
      asks(t('comment'), criterion.comment),
    ].filter((note) => note !== null)
}
