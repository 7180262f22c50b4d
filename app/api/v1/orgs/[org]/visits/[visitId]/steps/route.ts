import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { abortReasons } from '@/lib/domain/visit/state'
import { written } from '@/lib/domain/written'
import { abortVisit } from '@/lib/usecases/field/abort-visit'
import { nameBranch } from '@/lib/usecases/field/name-branch'
import { openReport } from '@/lib/usecases/field/open-report'
import { postMessage } from '@/lib/usecases/messages/post-message'
import { acceptVisit } from '@/lib/usecases/visits/accept-visit'
import { declineVisit } from '@/lib/usecases/visits/decline-visit'
import { giveBackVisit } from '@/lib/usecases/visits/give-back-visit'
import { identifyActor } from '@/lib/web/actor'
import { pathId } from '@/lib/web/path-id'
import { readJson } from '@/lib/web/read-json'
import { respond } from '@/lib/web/respond'
import { assertSameOrigin } from '@/lib/web/same-origin'

const text = written(4_000)
const Step = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('accept') }),
  z.strictObject({ step: z.literal('decline'), text }),
  z.strictObject({ step: z.literal('give_back'), text }),
  z.strictObject({ step: z.literal('start') }),
  z.strictObject({ step: z.literal('abort'), reason: z.enum(abortReasons), text }),
  z.strictObject({ step: z.literal('name'), text }),
  // The phone's own id makes a message repeatable: a lost answer and a second tap post it once.
  z.strictObject({ step: z.literal('message'), text, id: z.uuid().optional() }),
])

async function take(actor: Actor, visitId: string, step: z.output<typeof Step>): Promise<void> {
  switch (step.step) {
    case 'accept':
      return acceptVisit(actor, { visitId })
    case 'decline':
      return declineVisit(actor, { visitId, reason: step.text })
    case 'give_back':
      return giveBackVisit(actor, { visitId, reason: step.text })
    case 'start':
      return void (await openReport(actor, { visitId }))
    case 'abort':
      return abortVisit(actor, { visitId, reason: step.reason, text: step.text })
    case 'name':
      return nameBranch(actor, { visitId, nickname: step.text })
    case 'message':
      return void (await postMessage(actor, { visitId, body: step.text, id: step.id }))
  }
}

/** A shopper's step with a visit: accept, decline, give back, start, could not be made, own name for the place, a message. */
export async function POST(request: Request, { params }: RouteContext<'/api/v1/orgs/[org]/visits/[visitId]/steps'>) {
  return respond(async () => {
    assertSameOrigin(request)
    const { org, visitId } = await params
    const actor = await identifyActor(org)
    const step = Step.parse(await readJson(request))
    await take(actor, pathId(visitId), step)
    // Named in the answer: an empty one may be anybody's.
    return Response.json({ step: step.step })
  })
}
