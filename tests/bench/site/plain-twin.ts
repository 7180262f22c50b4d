import { getPage, request } from '../harness/load'

const MARKUP_ALONE = /<(script|style)\b[^>]*>.*?<\/\1>/gs
const NEAR = 0.02
const TRIES = 6

/** How many elements a page draws; scripts and styles are not drawn. */
export const elementsIn = (html: string): number => (html.replaceAll(MARKUP_ALONE, '').match(/<[a-z]/gi) ?? []).length

export type PlainTwin = { url: string; statements: number; elements: number; bytes: { page: number; twin: number } }
type Asked = { name: string; path: string; cookie: string; /** What happens before the page whose statements are noted. */ before?: () => Promise<unknown> }

/** Notes the statements an address sends, while it is asked for once. Ask when nobody else asks the site for anything. */
export async function record(appUrl: string, { name, path, cookie, before }: Asked): Promise<{ html: string; statements: number }> {
  // What a process keeps from its first answer is not part of every answer.
  await getPage(appUrl + path, cookie)
  await before?.()
  await tellTwins(appUrl, { step: 'start' })
  const html = await getPage(appUrl + path, cookie)
  const { statements = 0 } = await tellTwins(appUrl, { step: 'stop', name })
  if (statements === 0) throw new Error(`${path} sent no statement`)
  return { html, statements }
}

/** Makes the plain twin of a page (tests/bench/site/twin): its statements, and as many elements and bytes as it answers. */
export async function makeTwin(appUrl: string, asked: Asked): Promise<PlainTwin> {
  const { name } = asked
  const { html, statements } = await record(appUrl, asked)
  const [elements, wanted] = [elementsIn(html), Buffer.byteLength(html)]
  const url = `${appUrl}/bench-twin/${name}`
  const bytesWith = async (letters: number) => {
    await tellTwins(appUrl, { step: 'shape', name, elements, letters })
    return Buffer.byteLength(await getPage(url))
  }
  // Each letter stands in the page and once more in what the browser is told of it.
  let letters = 0
  let bytes = await bytesWith(letters)
  for (let tries = 0; Math.abs(bytes - wanted) > wanted * NEAR && tries < TRIES; tries++) {
    letters = Math.max(0, letters + Math.round((wanted - bytes) / 2))
    bytes = await bytesWith(letters)
  }
  return { url, statements, elements, bytes: { page: wanted, twin: bytes } }
}

/** A step of making a twin (site/twin/record). */
export async function tellTwins(appUrl: string, step: object): Promise<{ statements?: number }> {
  const { status, body } = await request(`${appUrl}/bench-twin/record`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(step) })
  if (status !== 200) throw new Error(`the twins answered ${status}`)
  return JSON.parse(body.toString('utf8')) as { statements?: number }
}
