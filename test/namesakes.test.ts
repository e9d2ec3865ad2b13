import { describe, expect, test } from 'vitest'
import type { Database } from '../src/database.ts'
import { type FoundArticle, hashOf } from '../src/import/batch.ts'
import { storeBatch } from '../src/import/store.ts'
import { query } from './api.ts'
import { freshDatabase } from './database.ts'
import { extractMarked } from './extract/marked.ts'

/** An article whose names are marked, so that no tagger is judged here: "<P:Ana Lopez> left <L:Oslo>." */
function articleOf(marked: string): FoundArticle {
  const { text, ...extraction } = extractMarked(marked)
  const bare = { byline: null, publisher: null, url: null, language: null, published: null, updatedStamp: null }
  const paragraphs = [{ start: 0, end: text.length, role: 'BODY' as const }]
  const document = { name: 'a.txt', format: 'TEXT' as const, title: text, text, paragraphs, ...bare }
  return { document, contentHash: hashOf(text), extraction, origin: 'EXTRACTED', by: 'test' }
}

async function imported(articles: readonly string[]): Promise<Database> {
  const database = freshDatabase()
  for (const marked of articles) await storeBatch(database, [articleOf(marked)])
  return database
}

/** The people of some articles imported one by one: name and number of articles, by name. */
async function peopleOf(articles: readonly string[]): Promise<string[]> {
  const { prisma } = await imported(articles)
  const people = await prisma.entity.findMany({ where: { type: 'PERSON' } })
  return people.map(({ name, articleCount }) => `${name} ${articleCount}`).toSorted()
}

const STRIKER = 'Striker <P:John Hill> scored for <O:Leeds Mills>. <P:Ian Reed> passed.'
const SENATOR = 'Senator <P:John Hill> of <L:Ohio> spoke of <O:Rice Board>. <P:Ana Lopez> listened.'

describe('one person over all articles', () => {
  test.each([
    ['by the same full name', ['<P:Ana Lopez> left.', '<P:Ana Lopez> came.'], ['Ana Lopez 2']],
    [
      'with diacritics, hyphens and titles or without',
      ['<P:José Hill-López> left.', 'Dr <P:Jose Hill Lopez> came.'],
      ['José Hill-López 2'],
    ],
    ['with a middle initial or without', ['<P:Ian W. Hill> left.', '<P:Ian Hill> came.'], ['Ian W. Hill 2']],
    [
      'with particles',
      ['<P:Jaap de Hoop Scheffer> left.', '<P:Jaap De Hoop Scheffer> came.'],
      ['Jaap De Hoop Scheffer 2'],
    ],
    [
      'by a shorter full name that an article gives too',
      ['<P:Juan Hill> left.', '<P:Juan Hill Lopez> came. <P:Juan Hill> left.'],
      ['Juan Hill Lopez 2'],
    ],
    [
      'by another spelling, where roles and company speak for it',
      ['Minister <P:Mohamed Hillary> met <P:Ana Lopez>.', 'Minister <P:Muhammad Hillary> met <P:Ana Lopez>.'],
      ['Ana Lopez 2', 'Muhammad Hillary 2'],
    ],
    [
      'by a fuller name, where company speaks for it',
      ['Minister <P:Hill Rodham Reed> met <P:Ana Lopez>.', 'Minister <P:Hill Reed> met <P:Ana Lopez>.'],
      ['Ana Lopez 2', 'Hill Rodham Reed 2'],
    ],
  ])('%s', async (_, articles, expected) => {
    expect(await peopleOf(articles)).toEqual(expected)
    expect(await peopleOf(articles.toReversed())).toEqual(expected)
  })
})

describe('two people stay two', () => {
  test.each([
    [
      'by surname alone',
      ['<P:Lopez> left.', '<P:Lopez> came.', '<P:Ana Lopez> spoke.'],
      ['Ana Lopez 1', 'Lopez 1', 'Lopez 1'],
    ],
    [
      'by surname with particles alone',
      ['<P:van der Meer> left.', '<P:van der Meer> came.'],
      ['van der Meer 1', 'van der Meer 1'],
    ],
    ['by an initial and a surname', ['<P:J. Hill> left.', '<P:J. Hill> came.'], ['J. Hill 1', 'J. Hill 1']],
    [
      'where initials contradict',
      ['<P:Ian W. Hill> left.', '<P:Ian H. W. Hill> came.'],
      ['Ian H. W. Hill 1', 'Ian W. Hill 1'],
    ],
    ['where generations differ', ['<P:Ian Hill> left.', '<P:Ian Hill Jr.> came.'], ['Ian Hill 1', 'Ian Hill Jr. 1']],
    ['where an article names both', ['<P:Ian W. Hill> met <P:Ian H. W. Hill>.'], ['Ian H. W. Hill 1', 'Ian W. Hill 1']],
    [
      'by another spelling alone',
      ['<P:Mohamed Hillary> left.', '<P:Muhammad Hillary> came.'],
      ['Mohamed Hillary 1', 'Muhammad Hillary 1'],
    ],
    ['where roles and company differ', [STRIKER, SENATOR], ['Ana Lopez 1', 'Ian Reed 1', 'John Hill 1', 'John Hill 1']],
  ])('%s', async (_, articles, expected) => {
    expect(await peopleOf(articles)).toEqual(expected)
    expect(await peopleOf(articles.toReversed())).toEqual(expected)
  })

  test('and a third article goes to the one whose role or company it shares', async () => {
    const thirds = ['<P:John Hill> left <O:Leeds Mills>.', 'Senator <P:John Hill> left.']
    const [byCompany, byRole] = [
      await imported([STRIKER, SENATOR, thirds[0] ?? '']),
      await imported([STRIKER, SENATOR, thirds[1] ?? '']),
    ]
    const rolesOf = async ({ prisma }: Database) => {
      const hill = await prisma.entity.findFirst({
        where: { name: 'John Hill', articleCount: 2 },
        include: { roles: true },
      })
      return hill?.roles.map(({ title }) => title)
    }
    expect(await rolesOf(byCompany)).toEqual(['Striker'])
    expect(await rolesOf(byRole)).toEqual(['Senator', 'Senator'])
  })
})

test('an entity takes a fuller name that is met later, keeps id and address, and is found under it', async () => {
  const database = await imported(['<P:Ian Hill> left.'])
  const ask = (name: string) =>
    query(database, `{ entity(by: {name: "${name}"}) { id slug name version aliases { name } } }`)
  const before = (await ask('Ian Hill')).entity
  await storeBatch(database, [articleOf('<P:Ian Wilhelm Hill> came. <P:Ian Hill> left.')])
  const after = (await ask('Ian Wilhelm Hill')).entity
  expect(after).toEqual({ ...before, name: 'Ian Wilhelm Hill', version: 2, aliases: [{ name: 'Ian Hill' }] })
  expect((await ask('Ian Hill')).entity.id).toBe(before.id)
  const { search } = await query(
    database,
    '{ search(query: "wilhelm", types: [ENTITY]) { nodes { ... on Entity { id } } } }',
  )
  expect(search.nodes).toEqual([{ id: before.id }])
})

test('what is stored is the same whether articles come one by one or in one batch', async () => {
  const articles = [
    STRIKER,
    SENATOR,
    '<P:Ian Hill> met <P:Ana Lopez>.',
    '<P:Ian W. Hill> met <P:Ana Lopez>.',
    '<P:John Hill> left <O:Leeds Mills>.',
  ]
  const one = await imported(articles)
  const other = freshDatabase()
  await storeBatch(other, articles.map(articleOf))
  const everything = ({ prisma }: Database) =>
    Promise.all([
      prisma.entity.findMany(),
      prisma.entityKey.findMany({ orderBy: [{ key: 'asc' }, { entityId: 'asc' }] }),
      prisma.alias.findMany(),
      prisma.mention.findMany(),
    ])
  expect(await everything(other)).toEqual(await everything(one))
})

test('places and bodies are one record under every form of their names', async () => {
  const { prisma } = await imported([
    'The <L:U.S.>, the <O:EU>, the <O:UN> and <L:Britain>.',
    'The <L:United States>, the <O:European Union>, the <O:United Nations> and the <L:UK>.',
  ])
  const entities = await prisma.entity.findMany({ orderBy: { name: 'asc' } })
  expect(entities.map(({ name, articleCount }) => `${name} ${articleCount}`)).toEqual([
    'European Union 2',
    'United Kingdom 2',
    'United Nations 2',
    'United States 2',
  ])
})

describe('a body that every country has is told by its country', () => {
  const bodiesOf = async (articles: readonly string[]) => {
    const { prisma } = await imported(articles)
    const bodies = await prisma.entity.findMany({ where: { type: 'ORGANIZATION' } })
    return bodies.map(({ name, articleCount }) => `${name} ${articleCount}`).toSorted()
  }

  test.each([
    ["<L:Kenya>'s <O:Ministry of Finance>", "<L:Egypt>'s <O:Ministry of Finance>"],
    ['the <G:Kenyan> <O:Senate>', 'the <L:US> <O:Senate>'],
    ['the <O:National Assembly> of <L:Kenya>', 'the <O:National Assembly> of <L:Nigeria>'],
    ["<L:India>'s <O:Congress>", 'the <O:US Congress>'],
    ['the <O:Finance Ministry>', 'that <O:Finance Ministry>'],
    ['the <O:University of California>', 'the <O:California University>'],
    ['the <O:House of Representatives>', 'the <L:US> <O:House of Representatives>'],
  ])('%s is not %s', async (one, other) => {
    expect(await bodiesOf([`They left ${one}.`, `They left ${other}.`])).toHaveLength(2)
  })

  test.each([
    ["<L:Kenya>'s <O:Ministry of Finance>", 'the <G:Kenyan> <O:Ministry of Finance>'],
    ['the <O:Senate> of the <L:United States>', 'the <O:U.S. Senate>'],
    ['the <O:Kenyan Parliament>', "<L:Kenya>'s <O:Parliament>"],
    ['the <O:Supreme Court of India>', 'the <G:Indian> <O:Supreme Court>'],
    ['the <L:US> <O:Congress>', 'the <O:US Congress>'],
  ])('%s is %s', async (one, other) => {
    expect(await bodiesOf([`They left ${one}.`, `They left ${other}.`])).toHaveLength(1)
  })

  test('and two of one article are two, the bare name the only one', async () => {
    const text = "<L:Kenya>'s <O:Senate> met. The <O:Senate> left."
    expect(await bodiesOf([text])).toEqual(['Senate 1'])
    expect(await bodiesOf([`${text} The <L:US> <O:Senate> came.`])).toHaveLength(3)
  })
})
