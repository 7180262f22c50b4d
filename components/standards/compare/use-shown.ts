import { useFormatter, useTranslations } from 'next-intl'
import type { Shown, ShownClause } from '@/lib/domain/standard/compare/change'
import { unitBeside } from '@/lib/domain/standard/in-unit'
import { wordOf } from '../condition-words'

type Band = Extract<Shown, { as: 'band' }>
type Worth = { pointsMilli: number; pass: boolean; exclusive: boolean }

/** A value of a version in the reader's words; `currency` is the one of the organisation's amounts. */
export function useShown(currency: string): (shown: Shown) => string {
  const t = useTranslations('standard-compare')
  const terms = useTranslations('terms')
  const standards = useTranslations('standards')
  const format = useFormatter()
  const milli = (figure: number) => format.number(figure / 1_000, { maximumFractionDigits: 3 })
  const level = (tenths: number) => format.number(tenths / 10, { minimumFractionDigits: 1 })
  const day = (date: string) => (date ? format.dateTime(new Date(date), { dateStyle: 'medium', timeZone: 'UTC' }) : '–')
  const money = (minor: number) => {
    const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
    return format.number(minor / 10 ** digits, { style: 'currency', currency })
  }
  const worth = ({ pointsMilli, pass, exclusive }: Worth) =>
    t(exclusive ? 'worthExclusive' : 'worth', { points: pointsMilli / 1_000, mark: terms(pass ? 'answer.pass' : 'answer.fail') })

  const band = ({ band: { from, to, ...rest }, in: unit }: Band) => {
    const edge = (value: number) => (unit === 'seconds' ? `${format.number(value)} ${standards('secondsShort')}` : milli(value))
    const words =
      from === null
        ? to === null ? standards('bandAny') : standards('bandUnder', { to: edge(to) })
        : to === null ? standards('bandOver', { from: edge(from) }) : standards('bandBetween', { from: edge(from), to: edge(to) })
    return t('bandWorth', { band: words, worth: worth({ ...rest, exclusive: false }) })
  }

  const place = ({ after, section }: Extract<Shown, { as: 'place' }>) => {
    if (section === null) return after === null ? t('place.first') : t('place.after', { after })
    return after === null ? t('place.firstIn', { section }) : t('place.afterIn', { after, section })
  }

  const clause = (one: ShownClause) => {
    if (one.about === 'scenario') return t(`clause.scenario.${one.is}`, { value: terms(`scenarioKind.${one.value}`) })
    if (one.about === 'branch') return t(`clause.branch.${one.is}`, { attribute: one.attribute, value: one.value })
    const value = 'words' in one.value ? one.value.words : 'seconds' in one.value ? t('seconds', { count: one.value.seconds }) : [milli(one.value.milli), unitBeside(one.value.unit)].filter(Boolean).join(' ')
    return t(`clause.answer.${wordOf(one)}`, { question: one.question, value })
  }

  return (shown) => {
    switch (shown.as) {
      case 'nothing': return t('nothing')
      case 'yes_no': return terms(shown.yes ? 'answer.yes' : 'answer.no')
      case 'number': return milli(shown.milli)
      case 'whole': return format.number(shown.number)
      case 'money': return money(shown.minor)
      case 'level': return level(shown.tenths)
      case 'day': return day(shown.day)
      case 'words': return shown.words
      case 'list': return shown.words.join(' · ')
      case 'language': return terms(`language.${shown.language}`)
      case 'type': return terms(`criterionType.${shown.type}`)
      case 'method': return terms(`method.${shown.method}`)
      case 'gate': return terms(`gate.${shown.gate}`)
      case 'not_applicable': return terms(`notApplicable.${shown.rule}`)
      case 'chain_link': return terms(`chainLink.${shown.link}`)
      case 'ask': return terms(`ask.${shown.rule.when}`, { k: shown.rule.when === 'one_in' ? shown.rule.k : 0 })
      case 'scenarios': return shown.kinds.map((kind) => terms(`scenarioKind.${kind}`)).join(', ')
      case 'worth': return worth(shown)
      case 'band': return band(shown)
      case 'place': return place(shown)
      case 'condition': return t(shown.match === 'all' ? 'conditionAll' : 'conditionAny', { clauses: shown.clauses.map(clause).join('; ') })
      case 'pass_mark':
        return t('passMarkIs', { level: level(shown.passMark.level), effect: terms(`passMarkEffect.${shown.passMark.effect}`) })
      case 'zone': {
        const { acceptable, desired, origin, author, setOn } = shown.zone
        return t('zoneIs', { acceptable: level(acceptable), desired: level(desired), origin: terms(`zoneOrigin.${origin}`), author: author || '–', setOn: day(setOn) })
      }
    }
  }
}
