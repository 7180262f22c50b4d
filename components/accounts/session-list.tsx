import { AccountForm } from './account-form'

export type ShownSession = { id: string; device: string; note: string; current: boolean }

/** One's open sessions, each with a button that ends it; the one in use is named instead. */
export function SessionList({
  sessions,
  action,
  words,
}: {
  sessions: readonly ShownSession[]
  action: Parameters<typeof AccountForm>[0]['action']
  words: { end: string; current: string }
}) {
  return (
    <ul className="grid border-t border-line">
      {sessions.map(({ id, device, note, current }) => (
        <li key={id} className="flex min-h-13 flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-2">
          <span className="grid min-w-0 flex-1">
            <span className="font-medium">{device}</span>
            <span className="text-12 text-ink-2">{note}</span>
          </span>
          {current ? <span className="text-12 text-ink-2">{words.current}</span> : <AccountForm action={action} fields={[]} hidden={{ sessionId: id }} submit={words.end} quiet />}
        </li>
      ))}
    </ul>
  )
}
