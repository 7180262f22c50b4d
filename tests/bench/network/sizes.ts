/** One filled organisation: so many branches in so many regions, each of them visited in each of the 24 months before this one. */
export type Filling = { slug: string; name: string; regions: number; branches: number; visits: number; shoppers: number }

export const MONTHS = 24
export const CRITERIA = 50

const beside = ['beside-a', 'beside-b', 'beside-c', 'beside-d'].map((slug): Filling => ({ slug, name: `Beside ${slug.slice(-1).toUpperCase()}`, regions: 8, branches: 40, visits: 1_000, shoppers: 60 }))

/** The organisation that is looked at is `bench`, or the two of the growth; four others always stand beside. The largest is filled last: the statistics are taken anew after each. */
export const networks = {
  S: [...beside, { slug: 'bench', name: 'Bench S', regions: 8, branches: 40, visits: 1_000, shoppers: 60 }],
  M: [...beside, { slug: 'bench', name: 'Bench M', regions: 20, branches: 200, visits: 10_000, shoppers: 300 }],
  L: [...beside, { slug: 'bench', name: 'Bench L', regions: 50, branches: 1_000, visits: 50_000, shoppers: 1_500 }],
  growth: [
    ...beside,
    { slug: 'young', name: 'Bench of a thousand visits', regions: 8, branches: 40, visits: 1_000, shoppers: 600 },
    { slug: 'grown', name: 'Bench of a hundred thousand visits', regions: 8, branches: 40, visits: 100_000, shoppers: 600 },
  ],
} satisfies Record<string, Filling[]>

export type NetworkSize = keyof typeof networks
export const isNetworkSize = (word: string): word is NetworkSize => Object.hasOwn(networks, word)
