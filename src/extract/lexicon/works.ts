import { wordList } from './word-list.ts'

/** What gives the words after it as a name: "so-called", "dubbed". */
export const NAMING_WORDS = wordList(`
so-called called named titled entitled nicknamed dubbed aka alias known codenamed christened branded labeled labelled
`)

/** What works, programmes and ships are, whose names stand in marks. */
export const WORK_WORDS = wordList(`
film films movie movies documentary song songs single album track hit anthem book books novel memoir autobiography
biography play musical show series sitcom program programme podcast broadcast episode column newsletter article essay
editorial magazine poem painting ship boat game video ad spot
`)
