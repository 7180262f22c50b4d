import type { PackedMessage } from '@/lib/domain/report/visit-pack'
import { FieldSection } from './field-shell'
import { momentText } from './format'
import type { Reading } from './reading'
import { StepForm, type StepWords } from './step-form'


/** What was written about this visit, and a place to write. */
export function Thread({ messages, address, timeZone, words, say, language }: Reading & { messages: PackedMessage[]; address: string; timeZone: string; words: StepWords }) {
  return (
    <FieldSection>
      <h2 className="text-20 font-semibold tracking-tight">{say('messages')}</h2>
      {messages.length === 0 ? <p className="text-14 text-ink-2">{say('noMessages')}</p> : null}
      <ul className="grid gap-3">
        {messages.map(({ id, body, at, mine }) => (
          <li key={id} className={`grid max-w-[85%] gap-1 rounded-lg px-3 py-2 ${mine ? 'justify-self-end bg-accent-soft' : 'justify-self-start border border-line bg-surface'}`}>
            <p className="text-12 text-ink-2">
              {mine ? say('you') : say('office')} · {momentText(language, at, timeZone)}
            </p>
            <p className="whitespace-pre-line">{body}</p>
          </li>
        ))}
      </ul>
      <StepForm address={address} step="message" submit={say('sendMessage')} look="secondary" text={{ label: say('writeMessage'), required: true, max: 4_000 }} words={words} />
    </FieldSection>
  )
}
