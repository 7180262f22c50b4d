import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type ReceivedMail = { to: string[]; source: string }

/** A real mail server on a free port that keeps what it is sent, or refuses everything while `refusing` is set. */
export async function startMailServer() {
  const received: ReceivedMail[] = []
  const state = { refusing: false }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        if (state.refusing) return done(new Error('mailbox unavailable'))
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), source: Buffer.concat(parts).toString('utf8') })
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, received, state, stop: () => new Promise<void>((done) => server.close(done)) }
}

/** Before the environment is first read: mails go to this server and are not shown on a page. */
export const useMailServer = (url: string) => void Object.assign(process.env, { SMTP_URL: url, DEMO_MAILBOX: 'off' })
