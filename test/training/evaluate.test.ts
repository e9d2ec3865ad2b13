import { describe, expect, test } from 'vitest'
import { boundaryClass, entityErrors } from '../../training/evaluate/entity-errors.ts'
import { scoreEntities } from '../../training/evaluate/entity-scores.ts'
import { namesMatch } from '../../training/evaluate/names.ts'
import { errorClass } from '../../training/evaluate/quote-errors.ts'
import { outcomesOf } from '../../training/evaluate/quote-scores.ts'
import { quoteScores } from '../../training/evaluate/quote-table.ts'
import { reliabilityTable } from '../../training/evaluate/reliability.ts'
import { judgeSpeaker } from '../../training/evaluate/speaker.ts'
import { statusTable } from '../../training/evaluate/status-table.ts'

const name = (start: number, end: number, type: string) => ({ start, end, type })

describe('entities', () => {
  const gold = [name(0, 9, 'PER'), name(10, 14, 'ORG'), name(20, 30, 'LOC'), name(40, 50, 'ORG')]
  const found = [name(0, 9, 'PER'), name(10, 14, 'LOC'), name(20, 25, 'LOC'), name(60, 65, 'PER')]

  test('are right by exact span and type; UNTYPED asks for the span alone, OVERLAP for a part of it', () => {
    expect(Object.fromEntries(scoreEntities([{ gold, found }]))).toEqual({
      PER: { right: 1, spurious: 1, missed: 0 },
      ORG: { right: 0, spurious: 0, missed: 2 },
      LOC: { right: 0, spurious: 2, missed: 1 },
      ALL: { right: 1, spurious: 3, missed: 3 },
      UNTYPED: { right: 2, spurious: 2, missed: 2 },
      OVERLAP: { right: 3, spurious: 1, missed: 1 },
    })
  })

  test('the same name twice counts once', () => {
    const twice = [name(0, 9, 'PER'), name(0, 9, 'PER')]
    expect(scoreEntities([{ gold: twice, found: twice }]).get('ALL')).toEqual({ right: 1, spurious: 0, missed: 0 })
  })

  test('an error is one of type, boundary, missed or spurious', () => {
    expect(entityErrors({ gold, found })).toEqual([
      { kind: 'TYPE', gold: name(10, 14, 'ORG'), found: name(10, 14, 'LOC') },
      { kind: 'BOUNDARY', gold: name(20, 30, 'LOC'), found: name(20, 25, 'LOC') },
      { kind: 'MISSED', gold: name(40, 50, 'ORG'), found: null },
      { kind: 'SPURIOUS', gold: null, found: name(60, 65, 'PER') },
    ])
  })

  test('two pieces of one name are a wrong boundary, by the larger, and a piece', () => {
    const pieces = [name(0, 4, 'ORG'), name(8, 15, 'PLACE')]
    expect(entityErrors({ gold: [name(0, 15, 'ORG')], found: pieces })).toEqual([
      { kind: 'BOUNDARY', gold: name(0, 15, 'ORG'), found: pieces[1] },
      { kind: 'CUT', gold: null, found: pieces[0] },
    ])
  })

  test.each([
    [name(2, 8, 'X'), 'too short at the start, too short at the end'],
    [name(0, 12, 'X'), 'too long at the end'],
    [name(0, 8, 'X'), 'too short at the end'],
  ])('a boundary is told by its side: %j', (span, expected) => {
    expect(boundaryClass(name(0, 10, 'X'), span)).toBe(expected)
  })
})

describe('names', () => {
  test.each([
    ['President Vladimir Putin', 'Putin', true],
    ['J. Hill', 'John Hill', true],
    ['Mary Hill', 'John Hill', false],
    ['Ana Maria López', 'Ana Lopez', true],
    ['World Rice Board', 'Rice Board of the World', true],
    ['the president', 'President', true],
    ['Hill', 'Lopez', false],
    ['', '', false],
  ])('%s and %s: %s', (one, other, expected) => expect(namesMatch(one, other)).toBe(expected))
})

describe('quotes', () => {
  const text = '"We go," Ana Lopez said. "We do." He left.\n"And you?"'
  const speaker = { text: 'Ana Lopez', start: 9, end: 18, kind: 'name' as const, aliases: [] }
  const given = { text: 'Ana Lopez', start: 9, end: 18, entity: 'Ana Lopez' }
  const gold = (start: number, end: number, optional = false) => ({
    start,
    end,
    type: 'direct' as const,
    speaker,
    optional,
  })
  const found = (start: number, end: number, who: typeof given | null = given) => {
    const words = { start, end, text: text.slice(start, end) }
    const status = who === null ? ('NONE' as const) : ('NAMED' as const)
    return {
      ...words,
      type: 'direct' as const,
      speaker: who,
      cue: null,
      addressee: null,
      speakerStatus: status,
      confidence: 0.9,
    }
  }
  const classes = (golds: ReturnType<typeof gold>[], founds: ReturnType<typeof found>[]) =>
    outcomesOf({ id: 1, text, gold: golds, found: founds }).map(errorClass)

  test.each([
    ['marks and a comma at the edges do not count', [gold(0, 8)], [found(1, 6)], [null]],
    ['half of what both cover must be common', [gold(1, 7)], [found(1, 3)], ['missed', 'spurious']],
    ['a span over a line is cut there', [gold(26, 51)], [found(26, 42), found(44, 51)], [null, null]],
    ['nobody is found where somebody speaks', [gold(1, 7)], [found(1, 7, null)], ['speaker-missing']],
    ['a borderline quote counts neither for nor against', [gold(1, 7, true)], [found(1, 7)], []],
    ['nor when it is not found', [gold(1, 7, true)], [], []],
  ])('%s', (_what, golds, founds, expected) => expect(classes(golds, founds)).toEqual(expected))

  const lines = (table: string) => table.split('\n')

  test('are held against how sure the extraction is of them, in ten bands', () => {
    const sure = (quote: ReturnType<typeof found>, confidence: number) => ({ ...quote, confidence })
    const founds = [
      sure(found(1, 7), 0.95),
      sure(found(26, 32), 0.91),
      sure(found(44, 51), 1),
      sure(found(34, 42), 0.3),
    ]
    const table = reliabilityTable(
      outcomesOf({ id: 1, text, gold: [gold(1, 7), gold(26, 32), gold(44, 51)], found: founds }),
    )
    expect(lines(table)).toContain('0.9-1.0    |             3   95.3  100.0 |               0      -      -')
    expect(lines(table)).toContain('0.3-0.4    |             1   30.0    0.0 |               0      -      -')
    expect(lines(table)).toContain('all        |             4   79.0   75.0 |               0      -      -')
    expect(lines(table)).toContain('off by 11.0 and -')
  })

  test('have a status of their speaker, held against what the gold file has', () => {
    const golds = [gold(1, 7), { ...gold(26, 32), speaker: null }]
    const founds = [found(1, 7, null), found(26, 32, null), found(44, 51)]
    const table = lines(statusTable(outcomesOf({ id: 1, text, gold: golds, found: founds })))
    expect(table[1]).toMatch(/^quoted NAMED +1 +0 +0 +0 +0 +1 +-$/)
    expect(table[2]).toMatch(/^quoted NONE +2 +1 +0 +0 +1 +0 +50.0$/)
  })

  test('have a cue that is right by one word of it, and nobody rightly where the gold file has nobody', () => {
    const cue = (words: string) => ({ start: 19, end: 23, text: words })
    const golds = [
      { ...gold(1, 7), cue: { start: 13, end: 23 } },
      { ...gold(26, 32), speaker: null, cue: { start: 37, end: 41 } },
    ]
    const founds = [
      { ...found(1, 7), cue: cue('Said') },
      { ...found(26, 32), cue: cue('said') },
    ]
    const table = lines(quoteScores(outcomesOf({ id: 1, text, gold: golds, found: founds })))
    expect(table).toContain('cue right: quoted 50.0 of 2, indirect - of 0')
    expect(table).toContain('no speaker right: quoted 0.0 of 1, indirect - of 0')
  })

  const verdict = (right: object | null, answer: typeof given | null) =>
    judgeSpeaker(text, right === null ? null : { ...speaker, ...right }, answer).verdict

  test('a speaker is judged by the entity where the corpus tells it, else by words', () => {
    const he = { text: 'He', start: 34, end: 36, entity: 'Ian Hill' }
    expect(verdict({}, given)).toBe('RIGHT')
    expect(verdict({ entity: 'Ian Hill' }, given)).toBe('WRONG')
    expect(verdict({ text: 'He', start: 34, end: 36, kind: 'pronoun' }, he)).toBe('RIGHT')
    expect(verdict({ text: 'He', start: 34, end: 36, kind: 'pronoun', entity: 'Ana Lopez' }, he)).toBe('WRONG')
    expect(verdict(null, given)).toBe('INVENTED')
    expect(verdict(null, null)).toBe('RIGHT')
  })
})
