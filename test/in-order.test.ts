import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gather } from '../src/import/gather.ts'
import { inOrder } from '../src/import/in-order.ts'

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) {
    await setImmediate()
    yield item
  }
}

async function listOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list = []
  for await (const item of items) list.push(item)
  return list
}

const weights = fc.array(fc.nat({ max: 20 }), { maxLength: 30 })
const rooms = fc.record({ items: fc.integer({ min: 1, max: 5 }), weight: fc.integer({ min: 1, max: 30 }) })

test('steps are answered in order, whatever they take, and no more are begun than there is room for', async () => {
  await fc.assert(
    fc.asyncProperty(weights, rooms, async (items, room) => {
      const begun: number[] = []
      const step = async (weight: number) => {
        begun.push(weight)
        expect(begun.length === 1 || begun.length <= room.items).toBe(true)
        expect(begun.length === 1 || begun.reduce((sum, one) => sum + one) <= room.weight).toBe(true)
        for (let turn = 0; turn < weight; turn++) await setImmediate()
        return weight
      }
      const answers = []
      for await (const answer of inOrder(each(items), room, (weight) => weight, step)) {
        answers.push(answer)
        begun.shift()
      }
      expect(answers).toEqual(items)
    }),
  )
})

test('groups hold all items in their order, none more than there is room for but one that is heavy alone', async () => {
  await fc.assert(
    fc.asyncProperty(weights, rooms, async (items, room) => {
      const groups = await listOf(gather(each(items), room, (weight) => weight))
      expect(groups.flat()).toEqual(items)
      for (const group of groups) {
        expect(group.length).toBeLessThanOrEqual(room.items)
        expect(group.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBeLessThan(Math.max(room.weight, 1))
      }
    }),
  )
})

test('what came is given after a while when nothing more comes, and when it is to stop', async () => {
  const stop = new AbortController()
  async function* slowly() {
    yield* [1, 2]
    await new Promise(() => {})
  }
  const groups = gather(slowly(), { items: 10, weight: 10 }, () => 1, stop.signal)
  expect(await groups.next()).toEqual({ done: false, value: [1, 2] })
  stop.abort()
  expect(await groups.next()).toEqual({ done: true, value: undefined })
})

test('what a step throws is thrown when its turn comes', async () => {
  const step = async (item: number) => {
    if (item === 2) throw new Error('two')
    return item
  }
  const answers = inOrder(each([1, 2, 3]), { items: 3, weight: 3 }, () => 1, step)
  expect(await answers.next()).toMatchObject({ value: 1 })
  await expect(answers.next()).rejects.toThrow('two')
})
