type Asked = { house: string; size: number }

/**
 * Room for so much at once, shared by houses (organisations). One that holds something already gets more only while as much stays free for
 * the others as it then holds itself: alone it takes half of the room, the second half of what is left. Who waits goes in order of coming,
 * past those whose own house has its share, and past nobody else: what is large is not passed by for ever.
 */
export function sharedRoom(room: number) {
  const held = new Map<string, number>()
  const waiting: (Asked & { begin: () => void })[] = []
  let free = room

  const ofHouse = (house: string) => held.get(house) ?? 0
  const hasItsShare = ({ house, size }: Asked) => ofHouse(house) > 0 && ofHouse(house) + size > free - size

  function move({ house, size }: Asked, by: 1 | -1) {
    free -= by * size
    const left = ofHouse(house) + by * size
    if (left > 0) held.set(house, left)
    else held.delete(house)
  }

  function letIn() {
    const served = new Set<string>()
    for (const one of [...waiting]) {
      if (served.has(one.house) || hasItsShare(one)) {
        // Of one house nobody overtakes either.
        served.add(one.house)
        continue
      }
      if (one.size > free) return
      waiting.splice(waiting.indexOf(one), 1)
      move(one, 1)
      one.begin()
    }
  }

  return async function run<T>(house: string, size: number, work: () => Promise<T>): Promise<T> {
    const asked = { house, size: Math.min(size, room) }
    await new Promise<void>((begin) => {
      waiting.push({ ...asked, begin })
      letIn()
    })
    try {
      return await work()
    } finally {
      move(asked, -1)
      letIn()
    }
  }
}
