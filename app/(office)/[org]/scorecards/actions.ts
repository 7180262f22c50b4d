'use server'

import { rememberSubject, RememberSubject } from '@/lib/usecases/scorecards/remember-subject'
import { formAction } from '@/lib/web/form-action'

const remember = formAction(RememberSubject, rememberSubject)

export async function rememberAction(org: string, kind: 'area' | 'branch', choice: { standard: string; period: string }) {
  return remember(org, { kind, ...choice })
}
