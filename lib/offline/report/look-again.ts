import { type Kept, resumed } from './kept'
import { leavesNothing, whenOver } from './over'
import type { Receipt, Surroundings } from './surroundings'

export type Looking = {
  world: () => Surroundings
  kept: () => Kept
  /** The submission that is sent next. */
  number: { read: () => number; becomes: (number: number) => void }
  /** Nothing is told to this page any more. */
  isDone: () => boolean
  hold: (ids: string[]) => void
  settle: (receipt: Receipt) => Promise<void>
  /** Nothing more is taken, for that reason. */
  over: (next: Kept, message: string) => void
  /** `begun`: if not here, from another phone meanwhile. */
  goesOn: (resumed: Kept, begun: boolean) => void
}

/** Another device wrote: what it wrote is taken in and shown before the report is sent. Or nothing more is taken at all. */
export async function lookAgain({ world, kept, number, isDone, hold, settle, over, goesOn }: Looking, message: string): Promise<void> {
  const reply = await world().look()
  const desk = reply.kind === 'done' ? reply.value : null
  const receipt = desk?.receipts.findLast((one) => one.number >= number.read())
  if ((desk && !desk.editable) || (reply.kind === 'refused' && reply.problem === 'not_found')) {
    if (isDone()) return
    hold(desk?.held ?? [])
    const next = whenOver(kept(), receipt ? { kind: 'sent', receipt } : { kind: 'ended' }, desk, message)
    // The other phone sent all that is here.
    if (receipt && leavesNothing(next)) return settle(receipt)
    over(next, message)
    if (receipt) await world().keepReceipt(receipt).catch(() => undefined)
    return
  }
  if (reply.kind !== 'done') return
  // Returned meanwhile: what is sent next is its next submission.
  if (reply.value.editable) number.becomes(reply.value.number)
  hold(reply.value.held)
  const next = resumed(kept(), { ...reply.value, number: number.read() }, world().device)
  // A beginning that was refused is not asked for anew by a look alone.
  goesOn({ ...next, begin: next.begin && kept().begin }, !next.begin)
}
