import { useTranslations } from 'next-intl'
import type { ReactNode, RefObject } from 'react'
import { buttonLook } from './button-look'

type Props = { ref: RefObject<HTMLFormElement | null>; action: string; /** What else of the address stays. */ kept: readonly (readonly [name: string, value: string])[]; children: ReactNode }

/** Selects that take effect at once, as a form of their own: without scripts it has a button, and nothing chosen is lost. */
export function ChoiceForm({ ref, action, kept, children }: Props) {
  const t = useTranslations('ui')
  return (
    // A browser that fills in what was chosen last time would choose for the reader.
    <form ref={ref} method="get" action={action} autoComplete="off" className="contents">
      {kept.map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />)}
      {children}
      <noscript><button type="submit" className={buttonLook()}>{t('show')}</button></noscript>
    </form>
  )
}
