import { useTranslations } from 'next-intl'
import type { Segment } from '@/lib/domain/standard/compare/word-segments'

const looks = {
  // Struck out or underlined, so that colour is not the only mark; lines so far apart that the mark below does not cover the line above.
  removed: 'bg-sunken leading-5 text-ink-2 line-through',
  inserted: 'bg-accent-soft leading-5 text-ink underline decoration-2 underline-offset-4',
}

/** A text with what was removed from it and inserted. */
export const MarkedWords = ({ segments }: { segments: readonly Segment[] }) =>
  segments.map(({ kind, text }, index) => (kind === 'same' ? <span key={index}>{text}</span> : <Marked key={index} kind={kind} text={text} />))

function Marked({ kind, text }: { kind: 'removed' | 'inserted'; text: string }) {
  const t = useTranslations('standard-compare')
  const Mark = kind === 'removed' ? 'del' : 'ins'
  return (
    <Mark className={looks[kind]}>
      <span className="sr-only">{` ${t(kind === 'removed' ? 'removedWords' : 'insertedWords')} `}</span>
      {text.trim() === '' ? `[${t('spaces')}]` : text}
    </Mark>
  )
}
