import { randomUUID } from 'node:crypto'
import { replay, twins } from '../../../twins'

const SUBMITS = 'insert into "Submission"'

/** A bare route that writes a report: it reads what was sent and runs the product's own statement over pg, for this report and with a receipt of its own. */
export async function PUT(request: Request, { params }: { params: Promise<{ name: string; reportId: string }> }) {
  const { name, reportId } = await params
  await request.json()
  const twin = twins().get(name)
  const statement = twin?.statements.find(({ text }) => text.includes(SUBMITS))
  const asked = new URL(request.url).searchParams
  if (!twin || !statement) return Response.json({}, { status: 404 })
  const instead: Record<string, string> = { [asked.get('report') ?? '']: reportId, [asked.get('receipt') ?? '']: randomUUID() }
  const values = statement.values.map((value) => (typeof value === 'string' ? (instead[value] ?? value) : value))
  const { rows } = await replay({ ...twin, statements: [{ text: statement.text, values }] })
  return Response.json({ rows }, { status: rows === 1 ? 201 : 409 })
}
