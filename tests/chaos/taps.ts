/*
 * What a person's fingers do, made inside the page: a round trip to the browser costs more than the tap. Each function is sent there as
 * text, so it stands alone.
 */

/** What stands in a part once it was gone through. `part` is null at the review, where nothing is asked. */
export type PartSeen = {
  part: number | null
  heading: string
  given: { key: string; value: unknown }[]
  /** Criteria that want a photo and have none. */
  photos: string[]
  /** Answered before, and not shown as answered now. */
  gone: string[]
}

/** Waits for the part after the one headed `after`, then answers what is unanswered in it; every second answer is given wrong first, where `wavers`. */
export async function tapThrough({ after, known, wavers }: { after: string; known: string[]; wavers: boolean }): Promise<PartSeen> {
  const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
  const patiently = async <T>(what: string, look: () => T): Promise<NonNullable<T>> => {
    for (const until = performance.now() + 30_000; performance.now() < until; await pause(8)) {
      const found = look()
      if (found) return found
    }
    throw new Error(`${what}: never seen`)
  }
  const heading = await patiently('the next part', () => {
    const afterwards = [...document.querySelectorAll<HTMLElement>('button[aria-pressed="false"]')].find(({ innerText }) => innerText === 'Afterwards')
    afterwards?.click()
    // The report is taken up first, the form comes in place of the quiet screen, then a long part is drawn little by little.
    const here = document.querySelector('[aria-busy="true"], [data-screen="quiet"]') || afterwards ? null : document.getElementById('part')
    return here && here.innerText !== after ? here : null
  })
  const seen: PartSeen = { part: Number(/^Part (\d+) of/.exec((heading.previousElementSibling as HTMLElement | null)?.innerText ?? '')?.[1]) || null, heading: heading.innerText, given: [], photos: [], gone: [] }

  const tap = async (control: HTMLElement) => {
    control.click()
    await pause(4)
  }
  const write = async (field: HTMLElement, text: string) => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')!.set!.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await pause(4)
  }
  const answerTo = (question: HTMLElement) => {
    const all = (selector: string) => [...question.querySelectorAll<HTMLInputElement>(selector)]
    // Rows out of sight have words and no rendering.
    const word = (input: HTMLElement) => input.closest('label')!.textContent.trim()
    const radios = all('input[type=radio]')
    if (radios.length > 0) {
      // What needs no note: Yes, or the last step and choice.
      const yes = radios.find((radio) => word(radio) === 'Yes')
      const right = yes ?? radios.at(-1)!
      return {
        shown: () => right.checked,
        give: async () => {
          if (wavers && seen.given.length % 2 === 1) await tap(radios.find((radio) => radio !== right)!)
          await tap(right)
        },
        value: { type: 'option', key: yes ? 'yes' : word(right) },
      }
    }
    const ticks = all('input[type=checkbox]')
    if (ticks.length > 0) return { shown: () => ticks[0]!.checked, give: () => tap(ticks[0]!), value: { type: 'options', keys: [word(ticks[0]!)] } }
    const timer = question.querySelector<HTMLElement>('[role=timer]')
    if (timer)
      return {
        shown: () => timer.textContent === '1:30',
        give: async () => {
          await tap([...question.querySelectorAll('button')].find(({ textContent }) => textContent === 'Type the time')!)
          await write(await patiently('the field of a duration', () => question.querySelector('input')), '1:30')
        },
        value: { type: 'duration', seconds: 90 },
      }
    const written = (selector: string, text: string, value: unknown) => {
      const field = question.querySelector<HTMLInputElement>(selector)
      return field && { shown: () => field.value === text, give: () => write(field, text), value }
    }
    return (
      written('input[type=time]', '12:30', { type: 'time', at: '12:30' }) ??
      written('input[inputmode=numeric]', '3', { type: 'number', milli: 3_000 }) ??
      written('textarea', 'Nothing to add', { type: 'text', text: 'Nothing to add' })
    )
  }

  const looked = new Set<string>()
  const next = () => [...document.querySelectorAll<HTMLElement>('[id^="question-"]')].find(({ id }) => !looked.has(id))
  // An answer may ask for the next: looked at until nothing new is there.
  for (let question = next(); question; question = next()) {
    looked.add(question.id)
    const key = question.id.slice('question-'.length)
    // What a question is answered with may come a moment after it.
    const camera = () => question.querySelector('input[type=file]')
    const answer = await patiently(`something to tap for ${key}`, () => (camera() ? 'camera' : answerTo(question)))
    if (answer === 'camera') {
      if (question.querySelector('[role=img]')) continue
      seen.photos.push(key)
      if (known.includes(key)) seen.gone.push(key)
      continue
    }
    if (answer.shown()) continue
    if (known.includes(key)) seen.gone.push(key)
    await answer.give()
    await patiently(`the answer to ${key}`, answer.shown)
    seen.given.push({ key, value: answer.value })
  }
  return seen
}

/** The shopper goes back on an answer of this part and gives it again: two changes, and the report is what it was. */
export async function tapTwice(): Promise<void> {
  const radio = document.querySelector<HTMLInputElement>('[id^="question-"] input[type=radio]:checked')!
  for (const shown of [false, true]) {
    radio.click()
    for (const until = performance.now() + 5_000; radio.checked !== shown; await new Promise((done) => setTimeout(done, 8))) {
      if (performance.now() > until) throw new Error('a tap shows nothing')
    }
  }
}

/** Waits for a sentence that begins so; meanwhile "Try now" is tapped wherever it stands, unless the person only looks on. @returns null when it did not come */
export async function untilSaid({ words, patience, tries }: { words: string[]; patience: number; tries: boolean }): Promise<string | null> {
  for (const until = performance.now() + patience; performance.now() < until; await new Promise((done) => setTimeout(done, 40))) {
    const texts = [...document.querySelectorAll<HTMLElement>('p, a, h2, header button span, [role=status] span')].map(({ innerText }) => innerText)
    const said = words.find((word) => texts.some((text) => text.startsWith(word)))
    if (said) return said
    if (tries) [...document.querySelectorAll('button')].find(({ innerText }) => innerText === 'Try now')?.click()
  }
  return null
}

/** On the review: says when the visit was. @returns what the screen says is missing */
export async function fillReview({ visitedAt }: { visitedAt: string }): Promise<string> {
  const field = document.querySelector<HTMLInputElement>('input[type=datetime-local]')!
  if (!field.value) {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, visitedAt)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise((done) => setTimeout(done, 30))
  }
  const [said] = [...document.querySelectorAll('h3')].map(({ innerText }) => innerText)
  return said === 'Nothing is missing' ? '' : document.body.innerText
}

/** Until the receipt is on the screen: what the shopper can tap meanwhile is tapped. @returns the receipt's number, null when it did not come */
export async function untilSent({ patience }: { patience: number }): Promise<string | null> {
  for (const until = performance.now() + patience; performance.now() < until; await new Promise((done) => setTimeout(done, 40))) {
    if (document.getElementById('part')?.innerText === 'Report sent') return document.querySelector('dd')!.innerText
    // A page that was opened anew finds it sent already: its receipt stands at the visit.
    const receipt = [...document.querySelectorAll<HTMLElement>('dt')].find(({ innerText }) => innerText.startsWith('Receipt of'))?.nextElementSibling
    if (receipt) return (receipt as HTMLElement).innerText
    for (const button of document.querySelectorAll('button')) {
      const wanted = ['Try now', 'Understood'].includes(button.innerText) || (button.innerText === 'Send report' && button.ariaDisabled !== 'true')
      if (wanted) button.click()
    }
  }
  return null
}

/** From now on the page's clock is off by so much. */
export function moveClock(by: number): void {
  const Right = Date
  class Moved extends Right {
    constructor(...given: ConstructorParameters<DateConstructor> | []) {
      if (given.length === 0) super(Right.now() + by)
      else super(...(given as ConstructorParameters<DateConstructor>))
    }
    static override now = () => Right.now() + by
  }
  globalThis.Date = Moved as DateConstructor
}
