import 'server-only'
import { now } from '@/lib/data/clock'
import { findOwnVisit } from '@/lib/data/reports/find-own-visit'
import { listOwnVisits } from '@/lib/data/reports/list-own-visits'
import { pinnedContent } from '@/lib/data/reports/pinned-content'
import { listOpenQuestions } from '@/lib/data/reports/submissions'
import { withTenant } from '@/lib/data/tenant'
import { findOwnEnding } from '@/lib/data/visits/own-ending'
import { type Language, type Text, textIn } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import type { Brief, OwnVisitPage } from '@/lib/domain/report/own-visit'
import { criteriaOf } from '@/lib/domain/standard/content'
import { ScenarioDraft } from '@/lib/domain/visit/scenario.schema'
import { dayOf, dayOfWall } from '@/lib/domain/visit/window'

/**
 * One visit for its shopper. What to do there is told once the visit was accepted; before that, what it takes and what it pays.
 * @throws Problem 'not_found', alike for absent, foreign, lapsed and another shopper's
 */
export async function viewOwnVisit(actor: Actor, { visitId, language }: { visitId: string; language: Language }): Promise<OwnVisitPage> {
  permit(actor, 'field:work')
  return withTenant(actor, async (tx) => {
    const [line] = await listOwnVisits(tx, actor, { visitId })
    if (!line) throw new Problem('not_found')
    const { report, visit } = await findOwnVisit(tx, actor, visitId)
    const first = dayOfWall(line.windowStart)
    const opensOn = dayOf(now(), line.timeZone) < first ? first : null
    if (line.stage === 'offered') return { ...line, opensOn, notes: '', brief: null, questions: [] }
    const content = await pinnedContent(tx, actor.organizationId, visit.standardVersionId)
    const { baseLanguage } = content
    const promptOf = (key: string | null) => textIn(criteriaOf(content).find((one) => one.key === key)?.prompt ?? {}, language, baseLanguage)
    const questions = line.stage === 'returned' && report ? await listOpenQuestions(tx, actor.organizationId, report.id) : []
    const ending = line.state === 'aborted' ? await findOwnEnding(tx, actor, visitId) : null
    return {
      ...line,
      ...ending,
      opensOn,
      notes: visit.notes,
      brief: briefOf(visit.scenario.content, (text) => textIn(text, language, baseLanguage)),
      questions: questions.map((one) => ({ ...one, prompt: promptOf(one.criterionKey) })),
    }
  })
}

function briefOf(content: unknown, say: (text: Text) => string): Brief {
  const { name, persona, task, purchase, forbidden, purchaseLimitMinor, minimumStayMinutes } = ScenarioDraft.parse(content)
  return {
    name: say(name), persona: say(persona), task: say(task), purchase: say(purchase), forbidden: say(forbidden), purchaseLimitMinor,
    minimumStayMinutes,
  }
}
