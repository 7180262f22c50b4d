import { clsx } from 'clsx'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { ScoreFigure } from '@/components/score/score-figure'
import { linkLook } from '@/components/ui/link-look'
import type { AreaView } from '@/lib/domain/scorecard/area-view'
import { criticalOf, criticalShare } from '@/lib/domain/scorecard/critical'
import { languageOf, textIn, type Language, type Text } from '@/lib/domain/language'
import type { Speech } from './speech'

type Overdue = { count: number; longest: { id: string; branch: string; name: Text; prompt: Text; base: Language; days: number }[] }
const NAMED = 3

/** What needs a hand: branches clearly lower, critical failures, overdue actions; each headline opens its list. */
export function Attention({ view, overdue, actionsHref, actionHref, criterionHref, branchHref, whyBranch, speech }: { view: AreaView; overdue: Overdue; actionsHref: string; actionHref: (id: string) => string; criterionHref: (key: string) => string; branchHref: (id: string) => string; whyBranch: (id: string) => string; speech: Speech }) {
  const { t, locale, words, say } = speech
  const lower = view.groups.find(({ kind }) => kind === 'clearly_lower')
  const critical = criticalOf(view.reading)
  return (
    <section id="attention" className={clsx('grid scroll-mt-20 border-y border-line print:grid! print:*:mt-0!', view.compared ? 'md:grid-cols-3 print:grid-cols-3' : 'md:grid-cols-2 print:grid-cols-2')}>
      {view.compared ? <Part title={t('lower.title', { count: lower?.count ?? 0 })} href="#branches">
        {(lower?.branches ?? []).slice(0, NAMED).map(({ id, name, own, reading }) => (
          <Line key={id} end={<ScoreFigure {...reading} official={null} words={words} why={own ? whyBranch(id) : undefined} />}>
            {own ? <Link href={branchHref(id)} className={linkLook.row}>{name}</Link> : name}
          </Line>
        ))}
        {lower && lower.count > NAMED ? <Line quiet>{t('lower.more', { count: lower.count - NAMED })}</Line> : null}
        {!lower?.count ? <Line quiet>{t('lower.none')}</Line> : null}
      </Part> : null}
      <Part title={critical ? t('critical.title', { count: critical.failures }) : t('critical.unknown')} href="#fix">
        {view.critical.slice(0, NAMED).map(({ key, name, visits }) => (
          <Line key={key} end={t('critical.visits', { count: visits })}>
            <Link href={criterionHref(key)} className={linkLook.row}>{say(name)}</Link>
          </Line>
        ))}
        <Line quiet>
          {critical ? t('critical.share', criticalShare(critical, locale)) : t('critical.unseen')}
        </Line>
      </Part>
      <Part title={t('overdue.title', { count: overdue.count })} href={actionsHref}>
        {overdue.longest.map(({ id, branch, name, prompt, base, days }) => (
          <Line key={id} end={t('overdue.days', { count: days })}>
            <Link href={actionHref(id)} className={linkLook.row}>{textIn(name, base, base) ? textOf(name, locale, base) : textOf(prompt, locale, base)}, {branch}</Link>
          </Line>
        ))}
        {overdue.count === 0 ? <Line quiet>{t('overdue.none')}</Line> : null}
      </Part>
    </section>
  )
}

const textOf = (text: Text, locale: string, base: Language) => text[languageOf(locale)] || textIn(text, base, base)

const Part = ({ title, href, children }: { title: string; href: string; children: ReactNode }) => (
  <div className="grid content-start gap-2.5 border-line py-5 not-first:border-t md:not-first:border-t-0 md:not-first:border-l md:not-first:pl-6 md:not-last:pr-6">
    <h2 className="text-20 font-semibold tracking-[-0.01em]">
      <Link href={href} className={linkLook.clause}>
        {title}
      </Link>
    </h2>
    <ul className="grid gap-1.5">{children}</ul>
  </div>
)

const Line = ({ end, quiet, children }: { end?: ReactNode; quiet?: boolean; children: ReactNode }) => (
  <li className={quiet ? 'text-ink-2' : 'flex justify-between gap-3'}>
    {/* Names anybody may have given are cut; a sentence of ours stands whole. */}
    <span className={clsx('min-w-0 print:line-clamp-none', !quiet && 'line-clamp-2')}>{children}</span>
    {end ? <span className="whitespace-nowrap text-ink-2">{end}</span> : null}
  </li>
)
