import { randomId } from './chance'
import type { Typed, TypedBox } from './typed'

/** Storage that does not answer keeps nothing from going. */
const PATIENCE_MS = 1_000
const inTime = (work: Promise<unknown>) => Promise.race([work, new Promise((done) => setTimeout(done, PATIENCE_MS))])

const nothing: Required<Typed> = { text: '', id: '' }

/** `tried`: it was sent and no answer came, so that it may have arrived. */
export type Left = { text: string; tried: boolean }

/** What stands in the field; null when the page has gone. */
type Shown = () => string | null

/**
 * What is typed into one field stays on this phone until the server has it, though the page is left. What was sent goes again under the
 * same id as long as it is the same text, also from the next page. `initial`: what the server has.
 */
export function typedField(openBox: () => Promise<TypedBox | null>, initial: string) {
  let box: TypedBox | null = null
  let opened: Promise<unknown> = Promise.resolve()
  let sent = nothing

  const keep = (text: string) => box?.keep(text === '' || text === initial ? null : text === sent.text ? sent : { text })
  const settled = () => inTime(opened.then(() => box?.settled()))

  async function open(shown: Shown): Promise<Left | null> {
    const found = await openBox()
    const left = (await found?.read()) ?? null
    const now = shown()
    if (!found || now === null) return null
    box = found
    if (left?.id && sent.id === '') sent = { text: left.text, id: left.id }
    // Who was quicker than this has said something newer; some browsers fill in themselves what stood there.
    if (now !== initial && now !== left?.text) return (keep(now), null)
    // What the server has by now is no longer kept.
    if (left?.text === initial) keep(initial)
    return left && left.text !== initial ? { text: left.text, tried: left.id !== undefined } : null
  }

  return {
    /** @returns what an earlier page left, to be shown in the field */
    open(shown: Shown): Promise<Left | null> {
      const opening = open(shown).catch(() => null)
      opened = opening
      return opening
    },
    typed: keep,
    /** Before it goes: its id is kept first, so that it is the same when no answer comes, from this page or the next. @returns whether it went before */
    async goes(text: string, shown: Shown): Promise<{ id: string; again: boolean }> {
      await inTime(opened)
      const again = sent.id !== '' && sent.text === text
      const going = again ? sent : { text, id: randomId() }
      sent = going
      keep(shown() ?? text)
      await settled()
      return { id: going.id, again }
    },
    /** What stands in the field goes as something new. */
    anew(shown: Shown) {
      const text = shown() ?? sent.text
      sent = nothing
      keep(text)
    },
    /** The server has it. Resolves when nothing of it lies here. */
    async ended() {
      sent = nothing
      box?.keep(null)
      await settled()
    },
  }
}
