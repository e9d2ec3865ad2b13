import { expect, test } from 'vitest'
import { lookOf } from '../src/commands/extract/terminal/index.ts'

const terminal = { isTTY: true, columns: 90, hasColors: () => true }

test.each([
  ['a terminal', terminal, {}, { isColoured: true, width: 90 }],
  ['a terminal with an empty NO_COLOR', terminal, { NO_COLOR: '' }, { isColoured: true, width: 90 }],
  ['a terminal with NO_COLOR', terminal, { NO_COLOR: '1' }, { isColoured: false, width: 90 }],
  ['a terminal with both', terminal, { NO_COLOR: '1', FORCE_COLOR: '1' }, { isColoured: true, width: 90 }],
  ['a terminal without colours', { ...terminal, hasColors: () => false }, {}, { isColoured: false, width: 90 }],
  ['a terminal of 300 columns', { ...terminal, columns: 300 }, { COLUMNS: '200' }, { isColoured: true, width: 100 }],
  ['a pipe', {}, {}, { isColoured: false, width: 80 }],
  ['a pipe with COLUMNS', {}, { COLUMNS: '200' }, { isColoured: false, width: 200 }],
  ['a pipe with too few', {}, { COLUMNS: '0' }, { isColoured: false, width: 30 }],
  ['a pipe with FORCE_COLOR', {}, { FORCE_COLOR: '1' }, { isColoured: true, width: 80 }],
])('%s: %j %j looks like %j', (_what, stream, environment, expected) => {
  expect(lookOf(stream, environment, true)).toEqual(expected)
  expect(lookOf(stream, environment, false)).toEqual({ ...expected, isColoured: false })
})
