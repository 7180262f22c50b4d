import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { languageOf, textIn, type Text } from '@/lib/domain/language'
import { sayMoment, sayWindow } from '@/lib/domain/visit/say-window'
import type { viewVisit } from '@/lib/usecases/visits/view-visit'

/** The brief as the shopper reads it, name by name; facts that are not set are empty. */
export async function briefFacts({ visit, scenario, baseLanguage }: Awaited<ReturnType<typeof viewVisit>>) {
  const [t, term, format, locale] = await Promise.all([getTranslations('visits'), getTranslations('terms'), getFormatter(), getLocale()])
  const say = (text: Text) => textIn(text, languageOf(locale), baseLanguage)
  const money = (minor: number) => format.number(minor / 100, { style: 'currency', currency: visit.currency })
  return [
    { name: t('window'), value: `${sayWindow(visit.windowStart, visit.windowEnd, locale, new Date())} (${visit.timeZone})` },
    { name: t('address'), value: [visit.branch.address, visit.branch.town].filter(Boolean).join(', ') },
    { name: t('channel'), value: `${term(`channel.${visit.channel}`)} · ${term(`purpose.${visit.purpose}`)}` },
    { name: t('scenario'), value: say(scenario.name) },
    { name: t('persona'), value: say(scenario.persona) },
    { name: t('task'), value: say(scenario.task) },
    { name: t('purchase'), value: [say(scenario.purchase), scenario.purchaseLimitMinor === null ? '' : t('upTo', { amount: money(scenario.purchaseLimitMinor) })].filter(Boolean).join(' ') },
    { name: t('forbidden'), value: say(scenario.forbidden) },
    { name: t('effort'), value: t('effortValue', { minutes: visit.minutes, photos: visit.photosNeeded }) },
    { name: t('fee'), value: money(visit.feeMinor) },
    { name: t('expenseCap'), value: money(visit.expenseCapMinor) },
    { name: t('reportDue'), value: visit.reportDueAt ? `${sayMoment(visit.reportDueAt, visit.timeZone, locale)} (${visit.timeZone})` : t('reportDueHours', { hours: visit.campaign.reportDueHours }) },
    { name: t('notes'), value: visit.notes },
  ]
}
