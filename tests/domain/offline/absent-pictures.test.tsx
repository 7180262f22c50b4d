import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FarPicture } from '@/components/field/report/far-picture'
import { Picture } from '@/components/field/report/picture'
import { ReportContext, type ReportWorld } from '@/components/field/report/report-context'
import { sayFrom } from '@/components/field/say'
import { languages } from '@/lib/domain/language'

test.each(languages)('a picture that is not here says so in %s, to the eye and by its name', async (language) => {
  const { default: words } = (await import(`@/lib/i18n/messages/${language}/checklist.json`)) as { default: Parameters<typeof sayFrom>[0] }
  const say = sayFrom(words, language)
  const page = renderToStaticMarkup(
    <ReportContext value={{ say } as unknown as ReportWorld}>
      <FarPicture remote={null} label="Photo 1: Door" whole={false} />
    </ReportContext>,
  )
  expect(page).toContain(`aria-label="Photo 1: Door. ${say('pictureNotHere')}"`)
  expect(page).toContain(`>${say('pictureNotHere')}<`)
  // Only what the server has comes with a connection.
  expect(say('pictureNotHereOf', { what: 'Door' })).toMatch(/^Door\. .{20}/)
})

test('a picture that lies here is shown from here, and one that is looked for has its name already', () => {
  const draw = (local: string | undefined) => renderToStaticMarkup(<Picture local={local} remote="/evidence/p1" label="Photo 1: Door" />)
  expect(draw('blob:1')).toContain('blob:1')
  expect(draw('blob:1')).not.toContain('/evidence')
  expect(draw(undefined)).toMatch(/^<span role="img" aria-label="Photo 1: Door"[^>]*><\/span>$/)
})
