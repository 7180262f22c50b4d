import { startRecording, stopRecording, twins } from '../twins'

type Told = { step: 'start' } | { step: 'stop'; name: string } | { step: 'shape'; name: string; elements: number; letters: number }

/** How the bench makes a twin: start, ask for the page once, stop; then the shape its page is to have. */
export async function POST(request: Request) {
  const told = (await request.json()) as Told
  if (told.step === 'start') {
    startRecording()
    return Response.json({})
  }
  if (told.step === 'stop') {
    const recorded = stopRecording()
    twins().set(told.name, { ...recorded, elements: 1, letters: 0 })
    return Response.json({ statements: recorded.statements.length })
  }
  const twin = twins().get(told.name)
  if (!twin) return Response.json({}, { status: 404 })
  twins().set(told.name, { ...twin, elements: told.elements, letters: told.letters })
  return Response.json({})
}
