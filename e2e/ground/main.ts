import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { steps } from './steps'

// Run beside the site, in its database: `tsx --conditions=react-server e2e/ground/main.ts <port>`. What journeys start from is prepared
// here by the product's own use cases, so that each plays through the screens only what it is about.
const port = Number(process.argv[2])

createServer((request, response) => void answer(request, response)).listen(port, '127.0.0.1')

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const name = (request.url ?? '').slice(1)
  if (name === 'ready') return void response.end('ready')
  const step = Object.entries(steps).find(([known]) => known === name)?.[1] as ((wish: unknown) => Promise<unknown>) | undefined
  try {
    if (!step) throw new Error(`there is no step called ${name}`)
    response.end(JSON.stringify(await step(JSON.parse(await text(request)))))
  } catch (error) {
    response.writeHead(500).end(error instanceof Error ? error.stack : String(error))
  }
}
