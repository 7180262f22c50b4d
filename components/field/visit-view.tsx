import type { ReactNode } from 'react'
import { buttonLook } from '@/components/ui/button-look'
import type { VisitPack } from '@/lib/domain/report/visit-pack'
import { Brief } from './brief'
import { FieldBack } from './field-back'
import { FieldIcon } from './field-icon'
import { FieldSection, FieldShell } from './field-shell'
import { Fold } from './fold'
import { dayText } from './format'
import { Outcome } from './outcome'
import { OutcomeForm } from './outcome-form'
import type { Reading } from './reading'
import { StepForm } from './step-form'
import { Thread } from './thread'
import { UnlessEnding, unlessEnding } from './unless-ending'
import { VisitFacts } from './visit-facts'

type Props = Reading & {
  org: string
  pack: Pick<VisitPack, 'page' | 'messages'>
  /** How the report is begun; absent: the server is asked. */
  begin?: ReactNode
  /** Above everything: what has to be said of the page itself. */
  notice?: ReactNode
}

/** One visit: where, when and for how much, what to do there, and the steps that are open now. */
export function VisitView({ org, pack: { page: visit, messages }, begin, notice, say, language }: Props) {
  const here = `/field/${org}/${visit.visitId}`
  const api = `/api/v1/orgs/${org}/visits/${visit.visitId}`
  const steps = `${api}/steps`
  const words = { unreachable: say('unreachable'), signedOut: say('signedOut'), signIn: say('signIn'), typedKept: say('typedKept'), typedTried: say('typedTried') }
  const { stage } = visit
  const begun = stage === 'under_way' || stage === 'returned'
  const reading = { say, language }
  const outcomeWords = {
    ...words, submit: say('outcome.submit'), text: say('outcome.text'), question: say('outcome.question'), addPhoto: say('outcome.addPhoto'),
    removePhoto: say('outcome.removePhoto'), photoKept: say('outcome.photoKept'), photoSending: say('outcome.photoSending'), photoHere: say('outcome.photoHere'), photoWaits: say('outcome.photoWaits'),
    photoTooLarge: say('outcome.photoTooLarge'), photoNotTaken: say('outcome.photoNotTaken'), photoRefused: say('outcome.photoRefused'), holds: say('outcome.holds'),
    sending: say('outcome.sending'), waits: say('outcome.waits'), notKept: say('outcome.notKept'), sendNow: say('outcome.sendNow'), change: say('outcome.change'),
    travelled: say('outcome.travelled'), reportFirst: say('outcome.reportFirst'), elsewhere: say('outcome.elsewhere'), continueHere: say('outcome.continueHere'),
    reasons: { closed: say('outcome.closed'), recognised: say('outcome.recognised'), unsafe: say('outcome.unsafe'), refused: say('outcome.refused') },
  }
  const mayEnd = (stage === 'ahead' && !visit.opensOn) || stage === 'under_way'
  const bar =
    begun ? (
      <a href={`${here}/report`} className={`${buttonLook({ variant: 'primary', size: 'phone' })} w-full`}>
        {say(stage === 'returned' ? 'answerQuestions' : 'continue')}
      </a>
    ) : stage === 'ahead' && visit.opensOn ? (
      <p className="text-center text-ink-2">{say('opensOn', { day: dayText(language, visit.opensOn) })}</p>
    ) : stage === 'ahead' ? (
      (begin ?? <StepForm address={steps} step="start" submit={say('begin')} to={`${here}/report`} words={words} />)
    ) : stage === 'offered' ? (
      <StepForm address={steps} step="accept" submit={say('accept')} words={words} />
    ) : null
  return (
    <FieldShell
      back={<FieldBack href="/field" label={say('back')} />}
      title={visit.branchName}
      subtitle={[visit.nickname, visit.town].filter(Boolean).join(' · ')}
      skip={say('skip')}
      bottom={mayEnd ? <UnlessEnding say={say}>{bar}</UnlessEnding> : bar}
    >
      {notice}
      {visit.questions.length > 0 ? (
        <FieldSection>
          <h2 className="text-20 font-semibold tracking-tight">{say('questionsTitle')}</h2>
          <ul className="grid gap-2">
            {visit.questions.map(({ criterionKey, prompt, question }) => (
              <li key={`${criterionKey} ${question}`} className="rounded-lg border border-below bg-below-soft text-below">
                {criterionKey === null ? (
                  <span className="block px-4 py-3">{question}</span>
                ) : (
                  <a href={`${here}/report#question-${encodeURIComponent(criterionKey)}`} className="flex min-h-14 items-center gap-3 px-4 py-3">
                    <span className="min-w-0 flex-1">
                      {prompt ? <span className="block text-14 text-ink-2">{prompt}</span> : null}
                      {question}
                    </span>
                    <FieldIcon name="forward" />
                  </a>
                )}
              </li>
            ))}
          </ul>
        </FieldSection>
      ) : null}
      <Outcome visit={visit} {...reading} />
      <VisitFacts visit={visit} {...reading} />
      {visit.brief ? <Brief brief={visit.brief} notes={visit.notes} currency={visit.currency} {...reading} /> : null}
      {stage === 'offered' ? (
        <Fold title={say('declineTitle')}>
          <StepForm address={steps} step="decline" submit={say('decline')} look="secondary" to="/field" text={{ label: say('declineWhy') }} words={words} />
        </Fold>
      ) : (
        <Fold title={say('nameTitle')}>
          <StepForm address={steps} step="name" submit={say('keepName')} look="secondary" text={{ label: say('nameHint'), initial: visit.nickname, lines: 1 }} words={words} />
        </Fold>
      )}
      {stage === 'ahead' ? (
        <Fold title={say('giveBackTitle')} className={unlessEnding}>
          <StepForm address={steps} step="give_back" submit={say('giveBack')} look="secondary" to="/field" text={{ label: say('giveBackWhy'), required: true }} words={words} />
        </Fold>
      ) : null}
      {mayEnd ? (
        <Fold title={say('outcome.title')}>
          <OutcomeForm key={visit.visitId} org={org} visitId={visit.visitId} begun={stage === 'under_way'} words={outcomeWords} />
        </Fold>
      ) : null}
      <Thread messages={messages} address={steps} timeZone={visit.timeZone} words={words} {...reading} />
    </FieldShell>
  )
}
