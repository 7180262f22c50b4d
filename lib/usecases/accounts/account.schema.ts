import { z } from 'zod'
import { industries } from '@/lib/domain/industry'
import { languages } from '@/lib/domain/language'
import { written } from '@/lib/domain/written'

const trimmed = (max: number) => written(max).trim().min(1)

export const EmailAddress = z.string().trim().max(254).pipe(z.email())
/** Long rather than complicated (NIST SP 800-63B). */
export const NewPassword = written(200).min(10)
export const LinkToken = z.string().min(20).max(100)
export const LanguageChoice = z.enum(languages)

export const TimeZone = z.string().max(60).refine(isTimeZone)
export const NewOrganization = z.object({
  organizationName: trimmed(120),
  industry: z.enum(industries),
  timeZone: TimeZone.catch('Europe/Vilnius'),
})
export const PersonName = trimmed(120)

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
