import { expect, test } from 'vitest'
import { wellKnown } from '../../src/extract/names/well-known.ts'

test.each([
  ['United States', 'Q30', ['U.S.', 'US', 'USA', 'U.S.A.', 'America', 'the United States', 'United States of America']],
  ['United Kingdom', 'Q145', ['UK', 'U.K.', 'Britain', 'Great Britain', 'BRITAIN', 'Britain’s']],
  ['United Nations', 'Q1065', ['UN', 'U.N.', 'the United Nations']],
  ['European Union', 'Q458', ['EU', 'E.U.']],
  ['NATO', 'Q7184', ['North Atlantic Treaty Organization', 'North Atlantic Treaty Organisation']],
  ['World Health Organization', 'Q7817', ['WHO', 'W.H.O.']],
  ['Russia', 'Q159', ['RUSSIA', 'Russian Federation']],
  ['Myanmar', 'Q836', ['Burma']],
  ['Turkey', 'Q43', ['Türkiye', 'Turkiye']],
  ["Cote d'Ivoire", 'Q1008', ['Côte d’Ivoire', 'Ivory Coast']],
  ['Czech Republic', 'Q213', ['Czechia']],
  ['Democratic Republic of Congo', 'Q974', ['DRC', 'DR Congo', 'Democratic Republic of the Congo']],
  ['The Hague', 'Q36600', ['the Hague', 'Hague']],
  ['Kyiv', 'Q1899', ['Kiev', 'KYIV']],
  ['St. Petersburg', 'Q656', ['St Petersburg', 'Saint Petersburg']],
  ['Washington, D.C.', 'Q61', ['Washington', 'Washington D.C.', 'Washington, DC']],
  ['Washington state', 'Q1223', ['Washington State']],
  ['California', 'Q99', ['Calif.']],
  ['Associated Press', 'Q40469', ['AP', 'the Associated Press']],
  ['Organization for Security and Cooperation in Europe', 'Q81299', ['OSCE']],
])('%s (%s) is found by all its names', (name, wikidataId, others) => {
  for (const other of [name, ...others])
    expect([other, wellKnown(other)]).toEqual([other, expect.objectContaining({ name, wikidataId })])
})

test.each(['us', 'who', 'un', 'Who', 'Us', 'apple', 'turkey', ''])('%s is no name', (word) => {
  expect(wellKnown(word)).toBeNull()
})

test.each(['Georgia', 'New York', 'Congo', 'Korea', 'Birmingham', 'Springfield'])(
  '%s means two things: nothing is said',
  (name) => {
    expect(wellKnown(name)).toBeNull()
  },
)

test.each(['Vladimir Putin', 'Putin', 'Clinton', 'George Washington'])('%s is a person: nothing is said', (name) => {
  expect(wellKnown(name)).toBeNull()
})

test('a name of another type than it is held for is not what is known', () => {
  expect(wellKnown('Jordan', 'PLACE')?.wikidataId).toBe('Q810')
  expect(wellKnown('Jordan', 'PERSON')).toBeNull()
})
