import { writeModel } from '../models.ts'
import { learnPronouns } from '../pronouns.ts'
import { readReferring, readReferringTexts } from '../references.ts'

// Makes the trees that say whom pronouns mean from a folder of corpora.

const [folder = ''] = process.argv.slice(2)
writeModel('pronouns.json.br', learnPronouns(readReferringTexts(folder).map(readReferring)))
