import { notFound } from 'next/navigation'
import { replay, twins } from '../twins'

const words = 'A plain page says as much as the real one and knows nothing of it. '.repeat(4_000)

/** The plain twin of a page: its statements over pg, as many elements, as many bytes; no session, no wall, no components. */
export default async function TwinPage({ params }: { params: Promise<{ name: string }> }) {
  const twin = twins().get((await params).name)
  if (!twin) notFound()
  const { rows } = await replay(twin)
  const { elements, letters } = twin
  const each = Math.floor(letters / elements)
  const longer = letters % elements
  return (
    <main data-rows={rows}>
      {Array.from({ length: elements }, (_, at) => (
        <p key={at}>{words.slice(at % 60, (at % 60) + each + (at < longer ? 1 : 0))}</p>
      ))}
    </main>
  )
}
