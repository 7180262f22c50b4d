/** The part of the package that our tests use; it comes without types. */
declare module 'smtp-server' {
  import type { Readable } from 'node:stream'
  import type { Server } from 'node:net'
  export class SMTPServer {
    constructor(options: {
      authOptional?: boolean
      disabledCommands?: string[]
      onData?: (stream: Readable, session: { envelope: { rcptTo: { address: string }[] } }, done: (error?: Error) => void) => void
    })
    readonly server: Server
    listen(port: number, host: string, ready: () => void): void
    close(done: () => void): void
  }
}
