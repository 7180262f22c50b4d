import { Check } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { buttonLook } from '@/components/ui/button-look'
import type { FirstStep, StepState } from '@/lib/domain/first-steps'
import type { Permission } from '@/lib/domain/permission'

type Step = { step: FirstStep; state: StepState; beganId: string | null }
type Props = { steps: readonly Step[]; base: string; mayDo: (permission: Permission) => boolean }

const needs: Record<FirstStep, Permission> = {
  standard: 'standard:edit', branches: 'branch:edit', shoppers: 'shopper:edit', campaign: 'campaign:edit', visit: 'visit:plan',
}
const places: Record<FirstStep, { ahead: string; begun: (id: string) => string }> = {
  standard: { ahead: '/standards/new', begun: (id) => `/standards/${id}/edit` },
  branches: { ahead: '/branches', begun: () => '/branches' },
  shoppers: { ahead: '/shoppers/new', begun: (id) => `/shoppers/${id}` },
  campaign: { ahead: '/campaigns/new', begun: (id) => `/campaigns/${id}` },
  visit: { ahead: '/visits/plan', begun: () => '/visits/plan' },
}

/** What a new organisation does before its first visit; each step leads to where it is done, the next one most plainly. */
export async function FirstSteps({ steps, base, mayDo }: Props) {
  const t = await getTranslations('today')
  const next = steps.find(({ state }) => state !== 'done')?.step
  const done = steps.filter(({ state }) => state === 'done').length
  return (
    <section aria-labelledby="first-steps" className="max-w-180">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-line pb-3">
        <h2 id="first-steps" className="text-20 font-semibold">
          {t('firstSteps.title')}
        </h2>
        <p className="text-ink-2">{t('firstSteps.doneOf', { done, total: steps.length })}</p>
      </div>
      <ol className="grid">
        {steps.map(({ step, state, beganId }, index) => (
          <li key={step} className="grid grid-cols-[2rem_minmax(0,1fr)] items-center gap-x-3 gap-y-3 border-b border-line py-4 sm:grid-cols-[2rem_minmax(0,1fr)_auto]">
            <StepMark number={index + 1} done={state === 'done'} words={t('firstSteps.done')} />
            <div className="grid gap-0.5">
              <h3 className={state === 'done' ? 'font-medium text-ink-2' : 'font-medium'}>{t(`firstSteps.${step}.title`)}</h3>
              {state === 'done' ? null : <p className="text-ink-2">{t(`firstSteps.${step}.note`)}</p>}
            </div>
            {state !== 'done' && mayDo(needs[step]) ? (
              <Link
                href={base + (beganId ? places[step].begun(beganId) : places[step].ahead)}
                className={`${buttonLook({ variant: step === next ? 'primary' : 'secondary' })} col-start-2 justify-self-start sm:col-start-3`}
              >
                {t(`firstSteps.${step}.${state}`)}
              </Link>
            ) : null}
          </li>
        ))}
      </ol>
      <p className="pt-4 text-12 text-ink-2">{t('firstSteps.note')}</p>
    </section>
  )
}

const StepMark = ({ number, done, words }: { number: number; done: boolean; words: string }) =>
  done ? (
    <span className="grid size-8 place-items-center rounded-full bg-accent-soft text-accent">
      <Check aria-hidden className="size-4" />
      <span className="sr-only">{words}</span>
    </span>
  ) : (
    <span aria-hidden className="grid size-8 place-items-center rounded-full border border-line text-ink-2">
      {number}
    </span>
  )
