import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { RegisterWorker } from '@/components/field/register-worker'
import { env } from '@/lib/env'

/** Neutral: whoever looks over a shoulder reads of visits and nothing more. */
export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations('field')
  return { title: { absolute: say('title') }, robots: { index: false } }
}

export default function FieldLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <RegisterWorker wanted={env().NODE_ENV === 'production'} />
    </>
  )
}
