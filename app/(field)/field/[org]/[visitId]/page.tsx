import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Brief } from '@/components/field/brief.server'
import { FieldBack } from '@/components/field/field-back'
import { FieldSection, FieldShell } from '@/components/field/field-shell'
import { Fold } from '@/components/field/fold'
import { dayText } from '@/components/field/format'
import { Outcome } from '@/components/field/outcome.server'
import { OutcomeForm } from '@/components/field/outcome-form'
import { StepForm } from '@/components/field/step-form'
import { Thread } from '@/components/field/thread.server'
import { VisitFacts } from '@/components/field/visit-facts.server'
import { buttonLook } from '@/components/ui/button'
import { Problem } from '@/lib/domain/problem'
import { viewOwnVisit } from '@/lib/usecases/field/view-own-visit'
import { readThread } from '@/lib/usecases/messages/read-thread'
import { requireActor } from '@/lib/web/actor'
import { pathId } from '@/lib/web/path-id'
import { readerLanguage } from '@/lib/web/reader-language'

export default async function VisitPage({ params }: PageProps<'/field/[org]/[visitId]'>) {
  const { org, visitId } = await params
  const actor = await requireActor(org, 'field:work')
  const [language, say] = await Promise.all([readerLanguage(), getTranslations('field')])
  const visit = await Promise.resolve()
    .then(() => viewOwnVisit(actor, { visitId: pathId(visitId), language }))
    .catch((error: unknown) => (error instanceof Problem ? null : Promise.reject(error)))
  if (!visit) notFound()
  const { messages } = await readThread(actor, { visitId })

  const here = `/field/${org}/${visitId}`
  const api = `/api/v1/orgs/${org}/visits/${visitId}`
  const steps = `${api}/steps`
  const words = { unreachable: say('unreachable'), signedOut: say('signedOut'), signIn: say('signIn') }
  const { stage } = visit
  const begun = stage === 'under_way' || stage === 'returned'
  const outcomeWords = {
    ...words, submit: say('outcome.submit'), text: say('outcome.text'), question: say('outcome.question'), addPhoto: say('outcome.addPhoto'),
    photoKept: say('outcome.photoKept'), photoSending: say('outcome.photoSending'), photoTooLarge: say('outcome.photoTooLarge'),
    reasons: { closed: say('outcome.closed'), recognised: say('outcome.recognised'), unsafe: say('outcome.unsafe'), refused: say('outcome.refused') },
  }

  return (
    <FieldShell
      back={<FieldBack href="/field" label={say('back')} />}
      title={visit.branchName}
      subtitle={[visit.nickname, visit.town].filter(Boolean).join(' · ')}
      skip={say('skip')}
      bottom={
        begun ? (
          <Link href={`${here}/report`} className={`${buttonLook({ variant: 'primary', size: 'phone' })} w-full`}>
            {say(stage === 'returned' ? 'answerQuestions' : 'continue')}
          </Link>
        ) : stage === 'ahead' && visit.opensOn ? (
          <p className="text-center text-ink-2">{say('opensOn', { day: dayText(language, visit.opensOn) })}</p>
        ) : stage === 'ahead' ? (
          <StepForm address={steps} step="start" submit={say('begin')} to={`${here}/report`} words={words} />
        ) : stage === 'offered' ? (
          <StepForm address={steps} step="accept" submit={say('accept')} words={words} />
        ) : null
      }
    >
      {visit.questions.length > 0 ? (
        <FieldSection>
          <h2 className="text-20 font-semibold tracking-tight">{say('questionsTitle')}</h2>
          <ul className="grid gap-2">
            {visit.questions.map(({ criterionKey, prompt, question }) => (
              <li key={`${criterionKey} ${question}`} className="rounded-lg border border-below bg-below-soft px-4 py-3 text-below">
                {prompt ? <span className="block text-14 text-ink-2">{prompt}</span> : null}
                {question}
              </li>
            ))}
          </ul>
        </FieldSection>
      ) : null}
      <Outcome visit={visit} />
      <VisitFacts visit={visit} />
      {visit.brief ? <Brief brief={visit.brief} notes={visit.notes} currency={visit.currency} /> : null}
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
        <Fold title={say('giveBackTitle')}>
          <StepForm address={steps} step="give_back" submit={say('giveBack')} look="secondary" to="/field" text={{ label: say('giveBackWhy'), required: true }} words={words} />
        </Fold>
      ) : null}
      {(stage === 'ahead' && !visit.opensOn) || stage === 'under_way' ? (
        <Fold title={say('outcome.title')}>
          <OutcomeForm visit={api} to={here} words={outcomeWords} />
        </Fold>
      ) : null}
      <Thread messages={messages} address={steps} timeZone={visit.timeZone} words={words} />
    </FieldShell>
  )
}
