import { numberFormat, pluralRules } from '@/lib/i18n/formats'

type Plural = { one: string; few: string; many: string; other: string }

/** The table `ui.score` of the messages: plain templates, so that it travels to phones and client components as data. */
export type ScoreTable = {
  /** "Why 86.4?": the name of every figure that opens. */
  why: string
  visits: Plural
  inVisits: Plural
  beforeFailures: Plural
  criticalFailures: Plural
  below: string
  inside: string
  above: string
  notCertain: string
  official: string
  tooFew: string
  noScore: string
  incomplete: string
  /** "visits imported: 12 of 40"; and without numbers where they would tell too much. */
  imported: string
  importedSome: string
  /** Of a closed wave: what its visits give today. */
  restated: string
  noSpread: string
  interval: string
  zone: string
  goal: string
  acceptable: string
  desired: string
}

export type ScoreWords = ScoreTable & { locale: string }

/** `scoreWords(locale, t.raw('score'))` with `t` of the namespace `ui`; made once a page, given to every gauge. */
export const scoreWords = (locale: string, table: ScoreTable): ScoreWords => ({ ...table, locale })

/** 842 tenths as "84.2" or "84,2". */
export const scoreText = (tenths: number, locale: string) =>
  numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(tenths / 10)

/** A level people set, with a decimal only when it has one: "80", "82.5". */
export const levelText = (tenths: number, locale: string) =>
  numberFormat(locale, { maximumFractionDigits: 1 }).format(tenths / 10)

/** 842 tenths as "84.2%" or, with a space that does not break, "84,2 %"; `decimals`: so many always. */
export const shareText = (tenths: number, locale: string, decimals: 0 | 1 = 0) =>
  numberFormat(locale, { style: 'percent', minimumFractionDigits: decimals, maximumFractionDigits: 1 }).format(tenths / 1000)

export const fill = (template: string, values: Record<string, string>) =>
  template.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole)

export function counted(forms: Plural, n: number, locale: string) {
  const rule = pluralRules(locale).select(n)
  const form = rule === 'zero' || rule === 'two' ? forms.other : forms[rule]
  return fill(form, { n: numberFormat(locale).format(n) })
}
