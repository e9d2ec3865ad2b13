import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fullestName } from '../../src/extract/entities/fuller-names.ts'
import { personKeys } from '../../src/extract/people/person-keys.ts'
import { readPersonName } from '../../src/extract/people/person-names.ts'
import { canBeOne } from '../../src/extract/people/same-person.ts'
import { extractMarked, mentionsOf } from './marked.ts'

describe('short forms go to the full name that they mean', () => {
  test.each([
    ['<P:Greta van der Meer> met <P:van der Meer> and <P:Meer>.', 1],
    ['<P:Hassan bin Hill> and <P:bin Hill>.', 1],
    ['<P:Majed al-Hill> and <P:al-Hill> and <P:Hill>.', 1],
    ['<P:J. K. Hill>, <P:J.K. Hill>, <P:JK Hill> and <P:Hill>.', 1],
    ['<P:Ian W. Hill>, <P:Ian Hill> and <P:I. Hill>.', 1],
    ['<P:José Hill-López> and <P:Jose Hill Lopez> and <P:Hill-Lopez>.', 1],
    ['<P:Juan Hill Lopez>, <P:Juan Hill>, <P:Hill Lopez> and <P:Hill>.', 1],
    ['<P:Hill Ji-woo> said <P:Hill> left <P:Ji-woo>.', 1],
    ['<P:Xi Hill> said <P:Xi> left.', 1],
    ['<P:Ian Hill Jr.> and <P:Hill>.', 1],
    ['<P:Øystein Hillson> and <P:Oystein Hillson>.', 1],
    ['<P:Tom “Slim” Reed>, <P:Tom Reed>.', 1],
    ['<P:Mohammed Hillary>, <P:Muhammad Hillary>.', 1],
    ['<P:Ian Akhtar>, <P:Akthar>.', 1],
    ['<P:Ana Maria Lopez Obra>, <P:AMLO>.', 1],
    ['<O:Jaap de Hoop Hill> and <P:Hoop Hill>.', 1],
    ['<O:Mills de Hoop> and <P:Ana Lopez>.', 2],
    ['<P:Ian Hill> and <P:Ian Hill Jr.>.', 2],
    ['<P:Ian W. Hill> and <P:Ian H. W. Hill>.', 2],
    ['<P:Hassan bin Salem> and <P:Salem>.', 2],
    ['<P:Ahmad Nawaf al-Hill al-Reed> and <P:Nawaf al-Hill al-Reed>.', 2],
    ['<P:Ana Lopez> and <P:Tom Lopez>.', 2],
  ])('%s names %i', (text, people) => expect(extractMarked(text).entities).toHaveLength(people))
})

test('a family is not the person who is named like it', () => {
  expect(mentionsOf('<P:Ana Lopez> of the <P:Lopez> family left <P:Lopez>. She left.', ['NAME', 'PRONOUN'])).toEqual([
    ['Ana Lopez', 'Lopez', 'She'],
    ['Lopez'],
  ])
})

describe('of two people of one surname', () => {
  test.each([
    ['the one named last', '<P:Bill Hill> met <P:Hillary Hill>. <P:Hill> left.', 'Hillary Hill'],
    ['the one whom the title allows', '<P:Bill Hill> met <P:Hillary Hill>. Mr <P:Hill> left.', 'Bill Hill'],
    [
      'the one who holds the office',
      'President <P:Bill Hill> met Senator <P:Hillary Hill>. President <P:Hill> left.',
      'Bill Hill',
    ],
    ['the one whom what they own tells', '<P:Ana Hill> met <P:Tom Hill>. <P:Hill> and her son left.', 'Ana Hill'],
    [
      'not one told as kin only',
      "<P:Bill Hill> spoke of <P:Hill>'s father, former mayor <P:Ian Hill>. <P:Hill> left.",
      'Bill Hill',
    ],
  ])('%s is meant', (_, text, expected) => {
    const { entities, mentions } = extractMarked(text)
    expect(entities[mentions.at(-1)?.entity ?? -1]?.name).toBe(expected)
  })
})

describe('things under many names are one', () => {
  test.each([
    ['The <O:World Rice Board> (<O:WRB>) met. <O:WRB> left.', [['World Rice Board', 'WRB', 'WRB']]],
    ['The <O:Ministry of Rice> met. <O:MoR> and <O:MR> left.', [['Ministry of Rice', 'MoR', 'MR']]],
    ['<O:WRB> (<O:World Rice Board>)', [['WRB', 'World Rice Board']]],
    [
      '<O:Hill Mills Inc.> and <O:Hill Mills> of <O:Hill Mills Group plc>',
      [['Hill Mills Inc.', 'Hill Mills', 'Hill Mills Group plc']],
    ],
    ['The <L:U.S.>, the <L:United States> and <L:America>', [['U.S.', 'United States', 'America']]],
    ['<L:Britain> and the <L:UK>', [['Britain', 'UK']]],
    ['<G:Russian> and <G:Russians>', [['Russian', 'Russians']]],
    ['<G:Kikuyu> and <G:Kikuyus>', [['Kikuyu', 'Kikuyus']]],
    ['<O:United Nations> and <O:United Nations Rice Council>', [['United Nations'], ['United Nations Rice Council']]],
    [
      '<O:Hill University>, <O:Reed University> and <O:University>',
      [['Hill University'], ['Reed University'], ['University']],
    ],
    ['<L:Russia> and <G:Russians>', [['Russia'], ['Russians']]],
    ['<O:University of Northam> (<L:Unor>) and <L:Unor>', [['University of Northam', 'Unor', 'Unor']]],
    ['<O:Hill Mills> (<L:Hill>)', [['Hill Mills'], ['Hill']]],
    ['<O:HLM Minerals> and <O:HLM>', [['HLM Minerals', 'HLM']]],
    ['<O:Northam Comets of Hillia> and <O:Comets>', [['Northam Comets of Hillia', 'Comets']]],
    ['<O:Northam Comets>, <O:Reed Comets> and <O:Comets>', [['Northam Comets'], ['Reed Comets'], ['Comets']]],
    ['<O:Northam News> and <O:News>', [['Northam News'], ['News']]],
    ['<O:Hill First Nation> and <O:First Nation>', [['Hill First Nation'], ['First Nation']]],
  ])('%s', (text, expected) => expect(mentionsOf(text)).toEqual(expected))
})

describe('keys', () => {
  test.each([
    ['Jaap de Hoop Scheffer', 'person:jaap de hoop scheffer'],
    ['George W. Bush', 'person:george bush'],
    ['J.K. Hill', 'person:j k hill'],
    ['Mustafa al-Hill', 'person:mustafa hill'],
    ['José Hill-López’s', 'person:jose hill lopez'],
    ['Ian Hill Jr.', 'person:ian hill jr'],
    ['Dr Ian Hill', 'person:ian hill'],
    ['Scheffer', null],
    ['de Hoop Scheffer', null],
    ['al-Hill', null],
    ['Hlubi-Majola', null],
    ['J. Hill', null],
  ])('of %s: %s', (name, key) => expect(personKeys(readPersonName(name)).sure).toBe(key))

  test('a name that differs by an initial alone goes to the person and not to a longer name', () => {
    const groups = mentionsOf('<P:Ian W. Hill>, <P:Ian Hill Lopez> and <P:Ian Hill>')
    expect(groups).toEqual([['Ian W. Hill', 'Ian Hill'], ['Ian Hill Lopez']])
  })

  test('"U.S." and "United States" are one, "Russian" and "Russians" are one', () => {
    const keysOf = (text: string) => extractMarked(text).entities[0]?.keys
    expect(keysOf('<L:U.S.>')).toEqual(keysOf('the <L:United States>'))
    expect(keysOf('<G:Russian>')).toEqual(keysOf('<G:Russians>'))
    expect(keysOf('<O:EU>')).toEqual(keysOf('<O:European Union>'))
    expect(keysOf('<O:UN>')).toEqual(keysOf('<O:U.N.>'))
    expect(keysOf('<L:UK>')).toEqual(keysOf('<L:Britain>'))
  })
})

const word = fc.constantFrom('Ana', 'Ian', 'de', 'al', 'bin', 'Hill', 'W.', 'J.K.', 'López', 'Jr.', 'Ji-woo', '😀', 'Ø')
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))

test('whether two names can be one does not hang on their order, and a name can be itself', () => {
  fc.assert(
    fc.property(name, name, (one, other) => {
      const [first, second] = [readPersonName(one), readPersonName(other)]
      expect(canBeOne(first, second)).toBe(canBeOne(second, first))
      expect(first.words.length === 0 || canBeOne(first, first)).toBe(true)
    }),
  )
})

test('the fullest of some names does not hang on their order', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
      expect(fullestName('PERSON', names)).toBe(fullestName('PERSON', names.toReversed()))
    }),
  )
})
