import { getTranslations } from 'next-intl/server'
import { channels } from '@/lib/domain/visit/state'

/** The trade's words a campaign's form chooses from. */
export async function settingWords() {
  const term = await getTranslations('terms')
  return {
    channelWords: Object.fromEntries(channels.map((channel) => [channel, term(`channel.${channel}`)])),
    policyWords: Object.fromEntries((['wave_end', 'at_once', 'after_days'] as const).map((policy) => [policy, term(`publishPolicy.${policy}`)])),
  }
}
