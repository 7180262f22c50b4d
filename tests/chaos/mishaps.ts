import { emptyAnswer } from '@/lib/domain/report/answer'
import type { Mishap } from './cuts'
import { same, shownAt } from './memory'
import { Shopper, sleep } from './shopper'
import { cameUnopposed } from './strays'

const DAY_AND_TWO_HOURS = 26 * 3_600_000

/** What befalls a report under way; afterwards the phone is open again and shows what it must. */
export async function befall(mishap: Mishap, shopper: Shopper): Promise<void> {
  shopper.run.ledger.hit(mishap)
  switch (mishap) {
    case 'tab_killed':
      return killTab(shopper)
    case 'camera_reload':
      return reloadAtCamera(shopper)
    case 'storage_wiped':
      return wipeStorage(shopper)
    case 'session_expired':
      await shopper.run.sql('delete from "Session" where "userId" = $1', [shopper.visit.userId])
      return shopper.correct()
    case 'clock_moved':
      shopper.phone.ahead += shopper.chance.is(0.5) ? DAY_AND_TWO_HOURS : -DAY_AND_TWO_HOURS
      return shopper.correct()
    case 'quota_full':
      return fillQuota(shopper)
    case 'second_phone':
      return meetSecondPhone(shopper)
  }
}

/** Everything up to now is kept on the phone, or on the server where the phone keeps nothing: nobody closes a page that warns. */
async function mayGo(shopper: Shopper): Promise<void> {
  await shopper.store.settled()
  await shopper.until(() => shopper.store.read().keeps || ['server', 'lost'].includes(shopper.store.read().where.kind))
}

export async function killTab(shopper: Shopper): Promise<void> {
  await mayGo(shopper)
  shopper.kill()
  await reopened(shopper)
}

async function reopened(shopper: Shopper): Promise<void> {
  if (await shopper.open()) throw new Error('the report was sent before its shopper sent it')
  for (const target of shopper.memory.differing(shopper.store.read())) {
    // What gave way meanwhile is named, and decided on before the report is sent.
    const named = shopper.memory.strayed(target, shownAt(shopper.store.read(), target)) && shopper.store.read().conflicts.some((one) => one.target === target)
    if (!named && !(await cameUnopposed(shopper, target))) shopper.blame('answers_lost', `${target} is not on the phone after its page was closed`)
  }
}

/** The camera takes the memory the page needed: the photo was just taken. */
async function reloadAtCamera(shopper: Shopper): Promise<void> {
  const open = shopper.lacking().filter(({ type }) => type === 'photo')
  const photos = shopper.desk.form.sections.flatMap(({ criteria }) => criteria).filter(({ type }) => type === 'photo')
  await shopper.takePhoto(shopper.chance.of(open.length > 0 ? open : photos).key)
  await killTab(shopper)
}

/** A photo is still on its way while its answer has arrived; then the browser throws everything away. */
async function wipeStorage(shopper: Shopper): Promise<void> {
  const [open] = shopper.lacking().filter(({ type }) => type === 'photo')
  if (open) {
    shopper.phone.line.held = 'evidence'
    await shopper.takePhoto(open.key)
    await shopper.until(() => !shopper.store.kept().begin && shopper.store.kept().changes.length === 0)
  }
  shopper.kill()
  shopper.memory.forget()
  shopper.phone.line.held = null
  shopper.phone.wipe()
  await wipedOpen(shopper)
  // The hasty ones send and are told; the others look at the screen first, and would never need the server's check.
  if (shopper.run.without !== 'evidence-check' && shopper.chance.is(0.5)) await shopper.takeLostAgain()
}

/** The report again from the server's copy. @returns whether it turned out to be sent */
export async function wipedOpen(shopper: Shopper): Promise<Awaited<ReturnType<Shopper['open']>>> {
  await shopper.signIn()
  const receipt = await shopper.open()
  if (receipt) return receipt
  const shown = shopper.store.read()
  for (const { target, ...found } of shopper.memory.continueFrom(shown))
    shopper.blame('answers_lost', `${target} was on the server and is not there for a phone that starts anew: ${JSON.stringify({ ...found, stamp: shopper.desk.draft.stamps[target], ahead: shopper.phone.ahead })}`)
  const named = new Set(Object.values(shown.answers).flatMap(({ evidence }) => evidence))
  for (const [id, { told }] of shopper.memory.photos) {
    if (told && named.has(id) && shown.photos[id] !== 'held') shopper.blame('photos_missing', `photo ${id} was on the server and is not there for a phone that starts anew`)
    if (!named.has(id)) shopper.memory.photos.delete(id)
  }
  return null
}

async function fillQuota(shopper: Shopper): Promise<void> {
  shopper.phone.full = true
  await shopper.correct()
  const [open] = shopper.lacking()
  if (open) await shopper.give(open)
  await shopper.store.settled()
  if (shopper.store.read().keeps) shopper.blame('unsaid', 'the phone is full and the screen says nothing')
  await shopper.onServer()
  shopper.phone.full = false
  await shopper.correct()
}

/** The same report on another phone, in one of three ways. */
async function meetSecondPhone(shopper: Shopper): Promise<void> {
  await shopper.onServer()
  const answers = shopper.memory.report().answers
  const known = Object.keys(answers).filter((key) => answers[key]!.state === 'answered' && answers[key]!.evidence.length === 0)
  const key = shopper.chance.of(known)
  const target = `answer:${key}`
  const way = shopper.chance.of(['newer there', 'newer here', 'only there'] as const)
  shopper.phone.line.offline = true
  if (way === 'newer there') await say(shopper, key, 'from the first phone')
  await sleep(10)
  const other = await Shopper.of(shopper.run, shopper.visit, `${shopper.name}-other`)
  try {
    if (await other.open()) throw new Error('the report was sent before its shopper sent it')
    await say(other, key, 'from the second phone')
    await other.onServer()
  } finally {
    other.kill()
  }
  shopper.memory.give(target, other.store.read().answers[key], other.phone.now())
  await sleep(10)
  if (way === 'newer here') await say(shopper, key, 'from the first phone again')
  shopper.phone.line.offline = false
  shopper.store.wake()
  await shopper.correct(key)
  await shopper.onServer()
  const { conflicts, answers: shown } = shopper.store.read()
  if (!same(shown[key], shopper.memory.last(target))) shopper.blame('answers_lost', `${target}: of two phones the newer answer is not used (${way})`)
  if (way === 'only there') return
  if (!conflicts.some((one) => one.target === target)) shopper.blame('unsaid', `${target}: of two phones the older answer went without a word (${way})`)
  shopper.store.dismissConflict(target)
}

async function say(shopper: Shopper, key: string, comment: string): Promise<void> {
  shopper.store.setAnswer(key, (before) => ({ ...emptyAnswer, ...before, comment }))
  shopper.memory.give(`answer:${key}`, shopper.store.read().answers[key], shopper.phone.now())
}
