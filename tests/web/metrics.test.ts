import { expect, test } from 'vitest'
import { GET as getMetrics } from '@/app/api/metrics/route'
import { setVariable } from '../support/process'

const scrape = (authorization?: string) =>
  getMetrics(new Request('http://localhost/api/metrics', { headers: authorization ? { authorization } : {} }))

setVariable('METRICS_TOKEN', 'a-token-of-the-operators')

test('metrics answer to the token alone', async () => {
  expect((await scrape()).status).toBe(404)
  expect((await scrape('Bearer something-else')).status).toBe(404)
  const answer = await scrape('Bearer a-token-of-the-operators')
  expect(answer.status).toBe(200)
  expect(await answer.text()).toMatch(/^etalon_jobs_waiting 0$/m)
})
