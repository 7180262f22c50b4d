import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Namespace } from '@/lib/i18n/namespaces'

/** Gives the client components below the words they need and no others. */
export async function Words({ of, children }: { of: Namespace[]; children: ReactNode }) {
  const all = await getMessages()
  return (
    <NextIntlClientProvider locale={await getLocale()} messages={Object.fromEntries(of.map((name) => [name, all[name]]))} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  )
}
