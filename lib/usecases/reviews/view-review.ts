import 'server-only'
import { z } from 'zod'
import { pinnedContent } from '@/lib/data/reports/pinned-content'
import { now } from '@/lib/data/clock'
import { readAnswers } from '@/lib/data/reviews/answers'
import { findReview, type ReviewFound } from '@/lib/data/reviews/find-review'
import { findPayment } from '@/lib/data/reviews/payments'
import { listReportPhotos } from '@/lib/data/reviews/photos'
import { listQuestions } from '@/lib/data/reviews/questions'
import { readScore } from '@/lib/data/reviews/score'
import { countCopiedComments, countReusedPhotos, listChangeTimes } from '@/lib/data/reviews/signal-figures'
import { type Tx, withTenant } from '@/lib/data/tenant'
import { type Language, textIn } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { may, permit } from '@/lib/domain/permission'
import type { Answer, Answers } from '@/lib/domain/report/answer'
import { answersOfVisit } from '@/lib/domain/report/answers-of-visit'
import { answerTo } from '@/lib/domain/report/answered-value'
import type { Facts } from '@/lib/domain/report/draft'
import { placeAskedOf } from '@/lib/domain/report/place'
import { reportSheet } from '@/lib/domain/report/sheet'
import { conditionsOf } from '@/lib/domain/review/conditions-of'
import { correctables } from '@/lib/domain/review/correctable'
import { possibleDeeds } from '@/lib/domain/review/possible'
import { publicationOf } from '@/lib/domain/review/publication'
import type { Review } from '@/lib/domain/review/review'
import { copySignal, distanceSignal, longComments, photoSignal, type Signal, speedSignal, straightLineSignal, windowSignal } from '@/lib/domain/review/signals'
import type { StandardContent } from '@/lib/domain/standard/content'
import { minutesOnPhone } from '@/lib/domain/templates/minutes'
import { ScenarioDraft } from '@/lib/domain/visit/scenario.schema'
import { earlyUntil } from '../publishing/early-until'
import { standingOf } from './standing'
import { readTrace } from './view-trace'

type Sent = { answers: Answers; facts: Facts; photos: number }

export const ViewReview = z.object({ visitId: z.uuid() })

/** A sent report with its standard, evidence, signals, arithmetic and history. @throws Problem 'not_found' */
export async function viewReview(actor: Actor, input: z.input<typeof ViewReview>, language: Language): Promise<Review> {
  permit(actor, 'review:view')
  const { visitId } = ViewReview.parse(input)
  const { organizationId } = actor
  return withTenant(actor, async (tx) => {
    const review = await findReview(tx, actor, visitId)
    const { report, assignment } = review
    const content = await pinnedContent(tx, organizationId, review.standardVersionId)
    const { answers, submissions } = await readAnswers(tx, organizationId, report.id)
    const facts = submissions.at(-1)?.facts ?? {}
    const score = await readScore(tx, organizationId, review, answers)
    const sheet = reportSheet(score.content, answers, score.result, language)
    const photos = await listReportPhotos(tx, organizationId, report.id)
    const questions = await listQuestions(tx, organizationId, report.id)
    const trace = await readTrace(tx, organizationId, review, content, language)
    const pay = await findPayment(tx, organizationId, assignment.id)
    const keys = sheet.sections.flatMap(({ criteria }) => criteria.map(({ key }) => key))
    const { publishAt, visitedOn } = review
    const lastsUntil = await earlyUntil(tx, organizationId, review.waveId)
    return {
      visitId,
      reportNumber: review.reportNumber,
      branch: review.branch.name,
      town: review.branch.town,
      wave: review.wave.name,
      waveClosed: review.wave.state === 'closed',
      campaign: review.campaign.name,
      scenario: scenarioName(review, language, content),
      channel: review.channel,
      purpose: review.purpose,
      timeZone: review.timeZone,
      visitedOn: visitedOn?.toISOString().slice(0, 10) ?? null,
      visitedAt: report.visitedAt?.toISOString() ?? null,
      purchase: report.purchaseMinor === null || !pay ? null : { minor: report.purchaseMinor, currency: pay.currency },
      shopper: may(actor, 'shopper:view') ? assignment.shopper : null,
      state: review.state,
      scoring: review.scoring,
      excludedReason: review.excludedReason,
      withdrawnReason: review.withdrawnReason,
      reviewer: trace.reviewer,
      revision: report.currentScore,
      submission: report.currentSubmission,
      publication: publicationOf(review.campaign, { approvedAt: now(), waveLasts: lastsUntil !== null }),
      publishAt: publishAt?.toISOString() ?? null,
      earlyUntil: lastsUntil,
      publishesHere: may(actor, 'visit:publish'),
      pay: pay ? { state: pay.state, minor: pay.feeMinor + pay.expenseMinor, currency: pay.currency } : null,
      sheet,
      scoredUnder: score.scoredUnder,
      place: facts.place ?? null,
      branchAt: placeAskedOf(review)?.branch ?? null,
      times: sheet.sections.flatMap(({ key, title }) => {
        const seconds = facts.sections && Object.hasOwn(facts.sections, key) ? facts.sections[key] : undefined
        return seconds ? [{ title, seconds }] : []
      }),
      unsure: keys.filter((key) => isUnsure(answerTo(answers, key))),
      photos: photos.map(({ id, criterionKey, kind, width, height, clearedAt }) => ({ id, criterionKey, kind, width, height, cleared: clearedAt !== null })),
      questions: questions.map(({ id, criterionKey, question, submissionNumber, answeredAt }) => ({
        id, criterionKey, question, submission: submissionNumber, answered: answeredAt !== null,
      })),
      corrections: trace.corrections,
      correctable: correctables(content, answers, keys, language),
      conditions: conditionsOf(content, keys, language),
      signals: await signalsOf(tx, review, content, { answers: answersOfVisit(content, answers, review.context), facts, photos: photos.length }),
      history: trace.lines,
      can: possibleDeeds(actor, standingOf(review)),
    }
  })

  async function signalsOf(tx: Tx, review: ReviewFound, content: StandardContent, { answers, facts, photos }: Sent): Promise<Signal[]> {
    const { report, assignment, windowStartAt, windowEndAt, context } = review
    const place = placeAskedOf(review)
    const comments = longComments(answers)
    const asked = { ...content, scenarios: content.scenarios.filter(({ kind }) => kind === context.scenarioKind) }
    return [
      speedSignal(await listChangeTimes(tx, organizationId, report.id), minutesOnPhone(asked) * 60),
      straightLineSignal(content, answers),
      photoSignal(photos, await countReusedPhotos(tx, organizationId, report.id)),
      copySignal(comments.length, await countCopiedComments(tx, organizationId, { reportId: report.id, shopperId: assignment.shopperId, comments })),
      windowSignal(report.visitedAt, { from: windowStartAt, to: windowEndAt }),
      ...(place ? [distanceSignal(facts.place ?? null, place)] : []),
    ]
  }
}

const isUnsure = (answer: Answer | null): boolean => answer?.state === 'answered' && answer.unsure === true

function scenarioName({ scenario }: ReviewFound, language: Language, { baseLanguage }: StandardContent): string {
  const read = ScenarioDraft.safeParse(scenario.content)
  return read.success ? textIn(read.data.name, language, baseLanguage) : ''
}
