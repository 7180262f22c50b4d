export const industries = ['cafe', 'pharmacy', 'bank', 'retail', 'fuel', 'hotel', 'telecom', 'public', 'other'] as const
export type Industry = (typeof industries)[number]
