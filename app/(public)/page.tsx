import { ClipboardCheck, Footprints, Ruler } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { Gauge } from '@/components/score/gauge'
import { scoreWords, type ScoreTable } from '@/components/score/score-words'
import { BrandMark } from '@/components/shell/public-shell'
import { buttonLook } from '@/components/ui/button-look'
import { currentPerson } from '@/lib/web/actor'
import { PublicCorner } from './public-page'

const points = { standard: ClipboardCheck, visit: Footprints, score: Ruler }

// One branch of the sketches: four visits, a mean of 84.2, a zone from 80 to 90.
const example = { score: 842, interval: { low: 801, high: 883 }, zone: { acceptable: 800, desired: 900 }, n: 4, goal: 880 }

export default async function LandingPage() {
  const [say, product, accounts, ui, locale, person] = await Promise.all([
    getTranslations('landing'), getTranslations('common'), getTranslations('accounts'), getTranslations('ui'), getLocale(), currentPerson(),
  ])
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr_auto] bg-paper">
      <header className="mx-auto flex w-full max-w-page items-center gap-2.5 px-4 py-4 font-semibold lg:px-10">
        <BrandMark />
        <span className="mr-auto">{product('product')}</span>
        <Link href={person ? '/organizations?start' : '/sign-in'} className={buttonLook({ variant: 'quiet' })}>{person ? person.name : say('signIn')}</Link>
      </header>
      <main className="mx-auto grid w-full max-w-page content-center gap-16 px-4 py-10 lg:px-10 lg:py-16">
        <div className="grid items-center gap-x-16 gap-y-12 lg:grid-cols-2">
          <div className="grid gap-6">
            <h1 className="text-28 font-semibold tracking-[-0.02em] sm:text-40">{say('lead')}</h1>
            <p className="max-w-prose text-16 text-ink-2">{say('text')}</p>
            <div className="flex flex-wrap gap-3">
              <Link href={person ? '/organizations?start' : '/sign-up'} className={buttonLook({ variant: 'primary', size: 'phone' })}>
                {person ? accounts('organizations.title') : say('signUp')}
              </Link>
              {person ? null : <Link href="/sign-in" className={buttonLook({ size: 'phone' })}>{say('signIn')}</Link>}
            </div>
          </div>
          <figure className="grid gap-6 rounded-lg border border-line bg-surface p-6 sm:p-8">
            <p className="font-medium">{say('exampleTitle')}</p>
            <Gauge {...example} size="card" axisFrom={50} words={scoreWords(locale, ui.raw('score') as ScoreTable)} />
            <figcaption className="text-12 text-ink-2">{say('exampleNote')}</figcaption>
          </figure>
        </div>
        <ul className="grid gap-8 border-t border-line pt-10 md:grid-cols-3">
          {(Object.keys(points) as (keyof typeof points)[]).map((key) => {
            const Icon = points[key]
            return (
              <li key={key} className="grid content-start gap-2">
                <Icon aria-hidden className="size-5 text-accent" />
                <h2 className="text-16 font-semibold">{say(`points.${key}.title`)}</h2>
                <p className="text-ink-2">{say(`points.${key}.text`)}</p>
              </li>
            )
          })}
        </ul>
      </main>
      <footer className="mx-auto flex w-full max-w-page flex-wrap items-center justify-center gap-4 px-4 pb-6"><PublicCorner /></footer>
    </div>
  )
}
