import type { Crumb } from '@/components/ui/breadcrumb'

/** What a sheet begins with: whose figures, where one is among the pages, and the day they were read; on the screen the bar above says all of it. */
export function PrintedHead({ organization, crumbs, asOf }: { organization: string; crumbs: readonly Crumb[]; asOf: string }) {
  return (
    <div className="hidden border-b border-line mb-4 pb-2 text-12 text-ink-2 print:flex print:flex-wrap print:justify-between print:gap-x-6">
      <p><b className="font-semibold text-ink">{organization}</b> · {crumbs.map(({ label }) => label).join(' · ')}</p>
      <p>{asOf}</p>
    </div>
  )
}
