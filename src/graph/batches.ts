import DataLoader from 'dataloader'

/** Loads for one parent what is read for all parents that ask the same. */
export type LoadBatched = <Value>(
  parent: number,
  asked: readonly unknown[],
  read: (parents: readonly number[]) => Value[],
) => Promise<Value>

/** Makes one loader for each thing asked. `asked` must name all that the answer depends on, but for the parent. */
export function createBatches(): LoadBatched {
  const loaders = new Map<string, unknown>()
  return <Value>(parent: number, asked: readonly unknown[], read: (parents: readonly number[]) => Value[]) => {
    const key = JSON.stringify(asked)
    if (!loaders.has(key)) loaders.set(key, new DataLoader<number, Value>(async (parents) => read(parents)))
    return (loaders.get(key) as DataLoader<number, Value>).load(parent) // the key names all that makes the type
  }
}
