import { befall, wipedOpen } from './mishaps'
import { type Mishap, mishaps } from './cuts'
import { shownAt } from './memory'
import type { Run, Told, Visit } from './run'
import { needed } from './safeguards'
import { FoundOut, Refused, Shopper, sleep, TooLate } from './shopper'
import { cameUnopposed } from './strays'

/** Everything from the first tap to the receipt of one report; null when it did not get there. */
export async function fillAndSend(run: Run, visit: Visit, index: number): Promise<Told | null> {
  const shopper = await Shopper.of(run, visit, `report-${index}`)
  try {
    if (await shopper.open()) throw new Error('sent before it was begun')
    shopper.setFacts()
    await fill(shopper, dealt(run, shopper, index))
    return await send(shopper)
  } catch (error) {
    if (error instanceof FoundOut) return null
    const kind = error instanceof Refused ? 'refused' : 'not_sent'
    shopper.blame(kind, `${error instanceof TooLate ? 'not sent in time: ' : ''}${String(error instanceof Error ? error.message : error)}`)
    return null
  } finally {
    shopper.kill()
  }
}

/** Two mishaps a report, the first in turn so that each kind comes equally often. */
function dealt(run: Run, { chance }: Shopper, index: number): Mishap[] {
  const kinds = run.without ? needed[run.without] : mishaps
  const first = kinds[index % kinds.length]!
  return chance.is(0.5) ? [first] : [first, chance.of(kinds)]
}

/** Answers come in bursts of taps; what the shopper gave may be given anew later. */
async function fill(shopper: Shopper, plan: Mishap[]): Promise<void> {
  const { chance } = shopper
  for (let burst = 0; ; burst += 1) {
    const open = shopper.lacking()
    if (open.length === 0 && plan.length === 0) return
    for (const criterion of open.slice(0, 3 + chance.below(6))) await shopper.give(criterion)
    if (chance.is(0.5)) await shopper.correct()
    await sleep(150 + chance.below(250))
    const mishap = burst > 0 && (chance.is(0.5) || open.length === 0) ? plan.shift() : undefined
    if (mishap) {
      await befall(mishap, shopper)
      // What went with the phone is said again.
      shopper.setFacts()
    }
  }
}

async function send(shopper: Shopper): Promise<Told> {
  // The patient ones see everything else arrive first; then the server has no other reason to turn down what comes too early.
  if (shopper.run.without === 'sent-last' || shopper.chance.is(0.5)) await shopper.onServer()
  // A last word right before, so that something still waits when the report is sent.
  await shopper.correct()
  await answerTheRest(shopper)
  let interrupted = false
  for (;;) {
    // Nobody sends what the screen says is not theirs without a look at it.
    await lookAtOverruled(shopper)
    shopper.store.send()
    // A second tap finds it under way.
    shopper.store.send()
    if (!interrupted && shopper.chance.is(0.25)) {
      interrupted = true
      const receipt = await interrupt(shopper)
      if (receipt) return told(shopper, receipt)
      continue
    }
    await shopper.until(() => shopper.store.read().submission.state !== 'sending')
    const { submission } = shopper.store.read()
    if (submission.state === 'sent') {
      await shopper.until(() => shopper.phone.storage.kept === null && shopper.phone.storage.photos.size === 0)
      return told(shopper, submission.receipt)
    }
    if (submission.state === 'sending') continue
    if (submission.state !== 'refused' || submission.problem === 'report_moved_on') {
      // The screen shows what the other phone wrote; the shopper looks at it, and sends again.
      await sleep(50)
      continue
    }
    // What the server refuses for a reason the screen shows, the shopper mends; anything else ends here.
    if ((await shopper.takeLostAgain()) === 0) throw new Refused(`${submission.message} ${JSON.stringify({ ...shopper.store.read().photos, named: Object.values(shopper.store.read().answers).flatMap(({ evidence }) => evidence) })}`)
  }
}

/**
 * What a phone of before its wiping had on its way arrived last. Where it met nothing, by the server's own account, it is what its shopper
 * said last; where it took the place of something its phone did not know of the screen names it, and the shopper says again what holds.
 */
async function lookAtOverruled(shopper: Shopper): Promise<void> {
  const { store, memory } = shopper
  for (const target of [...memory.differing(store.read()), ...memory.arrived(store.read())]) {
    const shown = shownAt(store.read(), target)
    const named = store.read().conflicts.some((one) => one.target === target)
    if (!named && (await cameUnopposed(shopper, target))) continue
    if (!memory.everGave(target, shown)) shopper.blame('answers_lost', `${target} is not what was given when the report is looked at once more`)
    else if (!named) shopper.blame('unsaid', `${target}: an older answer came back without a word`)
    store.dismissConflict(target)
    shopper.sayAgain(target)
  }
}

/** The page goes, or the phone forgets everything, while the report is being sent. */
async function interrupt(shopper: Shopper) {
  const wiped = shopper.chance.is(0.3)
  await shopper.store.settled()
  await sleep(shopper.chance.below(60))
  shopper.kill()
  shopper.run.ledger.hit(wiped ? 'storage_wiped' : 'tab_killed')
  if (!wiped) return shopper.open()
  shopper.memory.forget()
  shopper.phone.wipe()
  const receipt = await wipedOpen(shopper)
  if (receipt) return receipt
  shopper.setFacts()
  await answerTheRest(shopper)
  await shopper.takeLostAgain()
  return null
}

/** The screen says what is missing; an answer may ask for the next. */
async function answerTheRest(shopper: Shopper): Promise<void> {
  for (let open = shopper.lacking(); open.length > 0; open = shopper.lacking()) for (const criterion of open) await shopper.give(criterion)
}

function told(shopper: Shopper, receipt: Told['receipt']): Told {
  const { visit, memory } = shopper
  const { answers, facts } = memory.report()
  const named = new Set(Object.values(answers).flatMap(({ evidence }) => evidence))
  return { visit, receipt, answers, facts, photos: [...memory.photos.values()].filter(({ id }) => named.has(id)), everTaken: memory.everTaken, strays: memory.strays }
}
