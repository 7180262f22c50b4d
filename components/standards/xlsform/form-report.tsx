'use client'

import { useTranslations } from 'next-intl'
import { SectionHeader } from '@/components/ui/page-header'
import { type Finding, type FindingCode, kinds } from '@/lib/domain/standard/xlsform/finding'
import { detailWords, placeWords } from './finding-words'

/** More places than these are folded; on paper they stand unfolded. */
const OPEN = 6

/** What did not come over as it stood: lost, changed, to decide; a sentence each, with every place it holds for. */
export function FormReport({ findings }: { findings: readonly Finding[] }) {
  const t = useTranslations('xlsform')
  if (findings.length === 0) return <p className="text-16">{t('nothingLeft')}</p>
  return (
    <div className="grid gap-10">
      {kinds.map((kind) => {
        const own = findings.filter((found) => found.kind === kind)
        if (own.length === 0) return null
        const codes = [...new Set(own.map(({ code }) => code))]
        return (
          <section key={kind} aria-labelledby={`report-${kind}`}>
            <SectionHeader id={`report-${kind}`} title={t(`kind.${kind}`)} note={t(`kindMeans.${kind}`)} />
            <ul className="grid">
              {codes.map((code) => (
                <CodeItem key={code} code={code} places={own.filter((found) => found.code === code)} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function CodeItem({ code, places }: { code: FindingCode; places: readonly Finding[] }) {
  const t = useTranslations('xlsform')
  return (
    <li className="grid gap-1 border-t border-line py-3">
      <p className="max-w-prose font-medium">{t(`code.${code}`)}</p>
      <details open={places.length <= OPEN}>
        <summary className="min-h-6 w-fit cursor-pointer text-12 leading-6 text-ink-2">{t('places', { count: places.length })}</summary>
        <ul className="grid">
          {places.map((found, index) => {
            const detail = detailWords(found, t)
            return (
              <li key={index} className="grid gap-x-4 border-t border-line py-1.5 first:border-t-0 sm:grid-cols-[128px_128px_minmax(0,1fr)]">
                <span className="text-ink-2">{placeWords(found, t)}</span>
                <span className="wrap-anywhere" dir="auto">
                  {found.name}
                </span>
                <span className="wrap-anywhere text-ink-2" dir="auto">
                  {detail}
                </span>
              </li>
            )
          })}
        </ul>
      </details>
    </li>
  )
}
