import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readClusters } from '../src/extract/names/tagger/clusters.ts'
import { labelOf, OUTSIDE } from '../src/extract/names/tagger/labels.ts'
import { loadLists } from '../src/extract/names/tagger/lists.ts'
import { newTagger } from '../src/extract/names/tagger/tagger.ts'
import { readWeights } from '../src/extract/names/tagger/weights.ts'
import { type Annotated, CORPORA, readCorpus, whatIsMissing } from '../training/corpora.ts'
import { readLines } from '../training/examples.ts'
import { goldLabels } from '../training/gold-labels.ts'
import { learnWeights } from '../training/learn.ts'
import { MODELS } from '../training/models.ts'
import { packClusters } from '../training/pack.ts'
import { readQuotedTexts } from '../training/quoted-texts.ts'

/** The folder of corpora (training/README.md), for those who have it. */
const FOLDER = process.env.CORPORA ?? ''

const LISTS = await readFile(new URL('lists.bin.br', MODELS))

/** An annotated text of words and names: "[PER Ana Lopez] left [LOC Paris]." */
function annotated(marked: string): Annotated {
  const entities: Annotated['entities'][number][] = []
  let text = ''
  for (const part of marked.split(/(\[\w+ [^\]]+\])/)) {
    const name = /^\[(PER|ORG|LOC|MISC) ([^\]]+)\]$/.exec(part)
    const words = name?.[2] ?? part
    const type = name?.[1] as Annotated['entities'][number]['type'] | undefined // the pattern has these alone
    if (type !== undefined) entities.push({ start: text.length, end: text.length + words.length, type })
    text += words
  }
  return { id: marked, text, entities }
}

describe('labels of annotated texts', () => {
  test('say begin, inside, last and unit; what cuts a token takes it whole, what overlaps another is left out', () => {
    const { text } = annotated('Ana de Lopez met Hill.')
    const gold = goldLabels(readLines(text), [
      { start: 0, end: 11, type: 'PER' },
      { start: 7, end: 12, type: 'ORG' },
      { start: 17, end: 21, type: 'PER' },
    ])
    const [begin, inside, last, unit] = (['B', 'I', 'L', 'U'] as const).map((position) => labelOf(position, 'PER'))
    expect([...gold]).toEqual([begin, inside, last, OUTSIDE, unit, OUTSIDE])
  })
})

describe('learning', () => {
  const people = ['Ana Lopez', 'Ian Hill', 'Tom Reed', 'Eva Novak', 'Max Stone']
  const places = ['Northam', 'Eastby', 'Westport', 'Sudley', 'Midvale']
  const lessons = people.flatMap((person) =>
    places.map((place) => ({ text: annotated(`Then [PER ${person}] said it rained in [LOC ${place}].`), weight: 1 })),
  )
  const clusters = packClusters([['said', 1, 1, 1]])

  test('finds names that it never met by what stands around them', () => {
    const lists = loadLists(LISTS)
    const tag = newTagger({
      clusters: readClusters(clusters),
      lists,
      weights: readWeights(learnWeights(lessons, clusters, () => {})),
    })
    const reading = readLines('Then Zed Quill said it rained in Trunnock.')
    const found = tag(reading).map(({ first, last, type }) => [
      reading.text.slice(reading.tokens[first]?.start, reading.tokens[last - 1]?.end),
      type,
    ])
    expect(found).toEqual([
      ['Zed Quill', 'PER'],
      ['Trunnock', 'LOC'],
    ])
  })

  test('gives the same bytes for the same texts', () => {
    expect(learnWeights(lessons, clusters, () => {})).toEqual(learnWeights(lessons, clusters, () => {}))
  })
})

describe('annotations', () => {
  test('of a folder without the corpora are told by the files that it lacks', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'on-record-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const missing = whatIsMissing(folder)
    for (const { texts } of CORPORA) expect(missing).toContain(texts)
    expect(missing).toContain('entities/glove-clusters.tsv')
    expect(missing).toContain(folder)
  })

  test('of a text that is missing, or is another, are refused by its name', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'on-record-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const small = { texts: 'texts.jsonl', annotations: 'wikinews-dev.jsonl', weight: 1 }
    const write = (record: object) => writeFileSync(path.join(folder, small.texts), JSON.stringify(record))
    write({ id: 'another', text: 'Ana Lopez left.' })
    expect(() => readCorpus(folder, small)).toThrow(/expected a record with the id .+, and found none/)
    write({ id: 'gum/GUM_news_afghan', text: 'Ana Lopez left.' })
    expect(() => readCorpus(folder, small)).toThrow(/expected the text of gum\/GUM_news_afghan that was annotated/)
    write({ id: 'another' })
    expect(() => readCorpus(folder, small)).toThrow(/expected records \{id, text\}/)
  })

  test.skipIf(!existsSync(FOLDER)).each(CORPORA)('of $annotations stand on whole words of its texts', (corpus) => {
    for (const { text, entities } of readCorpus(FOLDER, corpus)) {
      for (const { start, end } of entities) {
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
      }
    }
  })

  test.skipIf(!existsSync(FOLDER))(
    'of quotes stand on whole words of their texts, with cue and speaker outside',
    () => {
      for (const { text, quotes } of readQuotedTexts(FOLDER).filter(({ publisher }) => publisher === 'wikinews-2019')) {
        for (const { start, end, speaker, cue } of quotes) {
          for (const span of [{ start, end }, speaker, cue].filter((each) => each != null)) {
            expect(span.end).toBeGreaterThan(span.start)
            expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end))
          }
          if (speaker !== null) expect(speaker.end <= start || speaker.start >= end).toBe(true)
        }
      }
    },
  )
})
